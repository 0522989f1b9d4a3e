/** The inputs that the tests of all packages share. */
@NullMarked
package io.github.qtloop.codegen.testing;

import org.jspecify.annotations.NullMarked;
