/**
 * Tests of the scaffold's parts; the rehearsal of the whole is one of the compatibility tests.
 */
@NullMarked
package io.github.qtloop.codegen.scaffold;

import org.jspecify.annotations.NullMarked;
