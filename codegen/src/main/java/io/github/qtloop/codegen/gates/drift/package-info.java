/**
 * What differs between the specs of two Python versions, and whom it breaks.
 * It uses {@code model}, {@code overlay} and {@code yaml}; the gate {@code revapi}, the commands and the scaffold call it.
 */
@NullMarked
package io.github.qtloop.codegen.gates.drift;

import org.jspecify.annotations.NullMarked;
