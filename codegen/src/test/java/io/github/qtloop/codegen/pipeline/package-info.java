/** Tests of the phases together: what comes out of them, and what they refuse. */
@NullMarked
package io.github.qtloop.codegen.pipeline;

import org.jspecify.annotations.NullMarked;
