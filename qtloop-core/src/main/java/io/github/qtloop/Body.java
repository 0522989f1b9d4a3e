package io.github.qtloop;

import org.jspecify.annotations.Nullable;

/**
 * The block below an {@code async with} or {@code async for}. It runs as a part of the coroutine that calls, so it may
 * wait.
 *
 * @param <T> the type of what it works on
 */
@FunctionalInterface
public interface Body<T extends @Nullable Object> {
    /**
     * Runs the block.
     *
     * @param value what entering has given, or an item
     * @throws Exception whatever the block raises; it goes on as it is
     */
    void run(T value) throws Exception;
}
