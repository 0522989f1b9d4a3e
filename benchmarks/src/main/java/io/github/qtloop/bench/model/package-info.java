/**
 * What is measured, and what was found; nothing here measures or writes.
 * It uses no other package, and all but {@code json} and {@code latency} may use it.
 */
@NullMarked
package io.github.qtloop.bench.model;

import org.jspecify.annotations.NullMarked;
