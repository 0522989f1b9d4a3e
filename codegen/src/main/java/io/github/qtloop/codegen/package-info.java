/**
 * The code generator: a row of phases, read, check, select, name, emit and verify, and the commands that run them.
 */
@NullMarked
package io.github.qtloop.codegen;

import org.jspecify.annotations.NullMarked;
