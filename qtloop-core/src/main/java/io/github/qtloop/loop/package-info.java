/**
 * The Java event loop: asyncio's loop, handles, futures and tasks on the scheduler and the reactor. It is compiled
 * against the surface that all Python versions share; each version module adds the concrete classes.
 */
@NullMarked
package io.github.qtloop.loop;

import org.jspecify.annotations.NullMarked;
