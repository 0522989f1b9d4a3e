/**
 * What operations of Java cost in a young process: a program of its own, which {@code loops} starts as processes. It uses no
 * other package of the benchmarks.
 */
@NullMarked
package io.github.qtloop.bench.cold;

import org.jspecify.annotations.NullMarked;
