/**
 * Compares Java APIs by revapi, and holds what differs against what differs in Python.
 */
@NullMarked
package io.github.qtloop.codegen.gates.revapi;

import org.jspecify.annotations.NullMarked;
