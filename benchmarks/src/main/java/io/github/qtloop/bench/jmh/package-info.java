/**
 * Measures the Java loop beside virtual threads and {@code CompletableFuture} that do the same work on one thread. Each
 * topic is a class; its three methods are the contenders.
 */
@NullMarked
package io.github.qtloop.bench.jmh;

import org.jspecify.annotations.NullMarked;
