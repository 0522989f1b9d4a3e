/**
 * CPython's own handles, as the scheduler sees them: how they are laid out in memory, kept for another use, and run. Only {@code
 * python.loop} calls it, with the GIL.
 */
@NullMarked
package io.github.qtloop.python.handles;

import org.jspecify.annotations.NullMarked;
