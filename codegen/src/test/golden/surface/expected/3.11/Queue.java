package io.github.qtloop.asyncio;

import io.github.qtloop.AsyncContextManager;
import io.github.qtloop.Awaitable;
import org.jspecify.annotations.Nullable;

/**
 * A queue.
 *
 * <p>Python: <a href="https://docs.python.org/3.11/library/asyncio-queue.html#asyncio.Queue">{@code
 * asyncio.Queue}</a>
 *
 * @param <T> the type of the items
 */
public interface Queue<T extends @Nullable Object> extends AsyncContextManager<@Nullable Void> {
    /**
     * Waits for an item.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.11/library/asyncio-queue.html#asyncio.Queue.get">{@code async
     * asyncio.Queue.get()}</a>
     *
     * @return what to wait for: it ends with the operation and results in the item
     */
    Awaitable<T> get();

    /**
     * Tells the size.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.11/library/asyncio-queue.html#asyncio.Queue.maxsize">{@code
     * asyncio.Queue.maxsize}</a>
     *
     * @return the number of items
     */
    int maxsize();
}
