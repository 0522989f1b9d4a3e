/**
 * The phases <em>select</em> and <em>name</em>: from Python's names to Java's.
 */
@NullMarked
package io.github.qtloop.codegen.surface;

import org.jspecify.annotations.NullMarked;
