/**
 * Locks and queues between the tasks of one loop: asyncio's modules {@code locks} and {@code queues}. Nothing here is
 * thread-safe, but for binding an object to the first loop that waits for it.
 */
@NullMarked
package io.github.qtloop.sync;

import org.jspecify.annotations.NullMarked;
