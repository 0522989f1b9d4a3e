/** Tests of the check of handwritten classes. */
@NullMarked
package io.github.qtloop.codegen.conformance;

import org.jspecify.annotations.NullMarked;
