/**
 * Qt's idioms in asyncio: running coroutines on Qt's event loop, awaiting signals, slots that are coroutines, dialogs.
 *
 * <p>Everything here belongs to the thread of the loop, which for a program with windows is Qt's main thread.
 */
@NullMarked
package io.github.qtloop.qt;

import org.jspecify.annotations.NullMarked;
