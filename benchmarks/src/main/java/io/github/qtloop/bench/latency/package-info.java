/**
 * How long a window waits for its turn while the loop is busy: programs of their own, in Java.
 * They use no other package of the benchmarks, and {@code loops} starts them as processes.
 */
@NullMarked
package io.github.qtloop.bench.latency;

import org.jspecify.annotations.NullMarked;
