/** Event loops of Python: which interpreter they share, how each is started, and how it is asked. */
@NullMarked
package io.github.qtloop.bench.loops;

import org.jspecify.annotations.NullMarked;
