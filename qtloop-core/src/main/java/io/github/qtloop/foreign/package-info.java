/** Calls of C functions, and what they need of the platform. */
@NullMarked
package io.github.qtloop.foreign;

import org.jspecify.annotations.NullMarked;
