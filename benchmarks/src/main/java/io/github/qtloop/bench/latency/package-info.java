/** How long a window waits for its turn while the loop is busy. */
@NullMarked
package io.github.qtloop.bench.latency;

import org.jspecify.annotations.NullMarked;
