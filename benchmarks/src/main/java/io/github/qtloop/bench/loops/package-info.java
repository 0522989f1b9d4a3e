/**
 * Event loops of Python: which interpreter they share, how each is started, and how it is asked.
 * It uses {@code measuring}, {@code model} and {@code json}; only the command calls it.
 */
@NullMarked
package io.github.qtloop.bench.loops;

import org.jspecify.annotations.NullMarked;
