/**
 * The execution of coroutines on the JVM's continuations, and the errors and warnings of those that cannot await or never were
 * awaited; it knows no future and no task. The loop and the functions of asyncio call it, in the thread that runs the
 * coroutine.
 */
@NullMarked
package io.github.qtloop.loop.coroutine;

import org.jspecify.annotations.NullMarked;
