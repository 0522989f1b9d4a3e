/** Calls of C functions. */
@NullMarked
package io.github.qtloop.foreign;

import org.jspecify.annotations.NullMarked;
