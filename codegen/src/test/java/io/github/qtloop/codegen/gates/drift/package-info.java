/** Tests of the difference of specs. */
@NullMarked
package io.github.qtloop.codegen.gates.drift;

import org.jspecify.annotations.NullMarked;
