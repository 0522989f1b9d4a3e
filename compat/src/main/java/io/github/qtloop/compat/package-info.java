/**
 * The command {@code qtloop compat}: CPython's own tests of asyncio, or any others, run on the Qt event loop.
 *
 * <p>This process only starts children and reads along: each suite runs in an interpreter of its own, started as a user
 * starts a program.
 */
@NullMarked
package io.github.qtloop.compat;

import org.jspecify.annotations.NullMarked;
