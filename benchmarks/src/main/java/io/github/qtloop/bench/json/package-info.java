/**
 * Reads and writes JSON.
 * It uses no other package of the benchmarks; {@code loops} and {@code report} call it.
 */
@NullMarked
package io.github.qtloop.bench.json;

import org.jspecify.annotations.NullMarked;
