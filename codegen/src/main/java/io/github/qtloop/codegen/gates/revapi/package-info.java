/**
 * Compares Java APIs by revapi, and holds what differs against what differs in Python.
 * It uses the pipeline and {@code gates.drift}; the goal {@code api-check} and the command {@code spec check} call it.
 */
@NullMarked
package io.github.qtloop.codegen.gates.revapi;

import org.jspecify.annotations.NullMarked;
