/** Tests of the difference of specs. */
@NullMarked
package io.github.qtloop.codegen.drift;

import org.jspecify.annotations.NullMarked;
