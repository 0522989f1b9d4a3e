/**
 * From the types that Python's stub files write to Java types.
 * It uses {@code model}; the overlay and the phase <em>name</em> call it.
 */
@NullMarked
package io.github.qtloop.codegen.types;

import org.jspecify.annotations.NullMarked;
