/** Tests of the types. */
@NullMarked
package io.github.qtloop.codegen.types;

import org.jspecify.annotations.NullMarked;
