/**
 * The phases <em>select</em> and <em>name</em>: from Python's names to Java's.
 * It uses {@code model}, {@code types} and {@code overlay}; the pipeline runs it, and the gates read its result.
 */
@NullMarked
package io.github.qtloop.codegen.surface;

import org.jspecify.annotations.NullMarked;
