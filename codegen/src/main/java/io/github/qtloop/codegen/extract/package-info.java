/**
 * Asks an interpreter for its asyncio surface, with the types of a fixed version of typeshed.
 * It uses {@code model} and {@code base}; the gates compare what it returns, and the commands and the scaffold call it.
 */
@NullMarked
package io.github.qtloop.codegen.extract;

import org.jspecify.annotations.NullMarked;
