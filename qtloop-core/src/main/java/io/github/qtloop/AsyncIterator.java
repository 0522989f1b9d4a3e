package io.github.qtloop;

import org.jspecify.annotations.Nullable;

/**
 * Gives items that a coroutine may have to wait for: the counterpart of what Python's {@code async for} takes.
 *
 * @param <T> the type of the items
 */
public interface AsyncIterator<T extends @Nullable Object> {
    /**
     * The next item: Python's {@code __anext__}.
     *
     * @return what to wait for; it results in the item, and raises {@link StopAsyncIteration} after the last one
     */
    Awaitable<T> anext();

    /**
     * Works on all items: Python's {@code async for}. It must be called in a coroutine.
     *
     * @param body the work on one item; what it raises is raised as it is, checked or not
     */
    default void forEachAwaited(Body<? super T> body) {
        while (true) {
            T item;
            try {
                item = anext().await();
            } catch (StopAsyncIteration end) {
                return;
            }
            try {
                body.run(item);
            } catch (Exception error) {
                throw Raising.unchecked(error);
            }
        }
    }

    /**
     * As {@link #forEachAwaited(Body)}, for a caller that catches a checked exception, or passes it on.
     *
     * @param exception the exception to declare; it changes nothing when the program runs
     * @param body the work on one item
     * @param <X> the exception
     * @throws X when an item or the body has raised it
     */
    default <X extends Throwable> void forEachAwaited(Class<X> exception, Body<? super T> body) throws X {
        forEachAwaited(body);
    }
}
