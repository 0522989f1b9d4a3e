/**
 * From the types that Python's stub files write to Java types.
 */
@NullMarked
package io.github.qtloop.codegen.types;

import org.jspecify.annotations.NullMarked;
