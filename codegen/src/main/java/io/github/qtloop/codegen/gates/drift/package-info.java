/**
 * What differs between the specs of two Python versions, and whom it breaks.
 */
@NullMarked
package io.github.qtloop.codegen.gates.drift;

import org.jspecify.annotations.NullMarked;
