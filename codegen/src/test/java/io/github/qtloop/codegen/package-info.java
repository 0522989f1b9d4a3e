/** Tests of the code generator. */
@NullMarked
package io.github.qtloop.codegen;

import org.jspecify.annotations.NullMarked;
