/** Tests of the phases together: the output that they generate, and the input that they refuse. */
@NullMarked
package io.github.qtloop.codegen.pipeline;

import org.jspecify.annotations.NullMarked;
