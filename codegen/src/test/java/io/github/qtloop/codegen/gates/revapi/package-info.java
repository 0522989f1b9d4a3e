/** Tests of the gate that compares Java APIs. */
@NullMarked
package io.github.qtloop.codegen.gates.revapi;

import org.jspecify.annotations.NullMarked;
