/** Tests of the check of handwritten classes. */
@NullMarked
package io.github.qtloop.codegen.gates.conformance;

import org.jspecify.annotations.NullMarked;
