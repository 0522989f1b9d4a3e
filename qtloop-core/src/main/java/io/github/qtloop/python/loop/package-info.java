/**
 * The event loop of Python on the scheduler and the reactor: the module {@code qtloop._native}, the C-level base class of the
 * loop, and the loop that Java shares. Python calls it in the loop's thread with the GIL; Java comes in by {@link
 * io.github.qtloop.python.loop.SharedLoop}, which takes the GIL itself.
 */
@NullMarked
package io.github.qtloop.python.loop;

import org.jspecify.annotations.NullMarked;
