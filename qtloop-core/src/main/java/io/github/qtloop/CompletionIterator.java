package io.github.qtloop;

import io.github.qtloop.asyncio.Future;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Gives awaitables as they end, to a plain loop and to {@code async for}; see {@code asyncio.as_completed}. A plain
 * loop gets an awaitable of the next result each time; {@code async for} gets the futures themselves.
 *
 * @param <T> the type of the results
 */
public interface CompletionIterator<T extends @Nullable Object>
        extends Iterator<Awaitable<T>>, AsyncIterator<Future<T>> {}
