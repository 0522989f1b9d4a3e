/**
 * The phases in a row: read, check, select, name, emit and verify.
 * It uses all phases; the gates, the scaffold, the commands and the Maven plugin start here and run no phase themselves.
 */
@NullMarked
package io.github.qtloop.codegen.pipeline;

import org.jspecify.annotations.NullMarked;
