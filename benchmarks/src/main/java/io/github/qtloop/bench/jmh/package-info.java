/**
 * Measures the Java loop beside virtual threads and {@code CompletableFuture} that do the same work on one thread; each
 * topic is a class, whose three methods are the contenders. It uses {@code measuring} and {@code model}; only the
 * command calls it.
 */
@NullMarked
package io.github.qtloop.bench.jmh;

import org.jspecify.annotations.NullMarked;
