/** Tests of what reads specs. */
@NullMarked
package io.github.qtloop.codegen.model;

import org.jspecify.annotations.NullMarked;
