package io.github.qtloop.loop;

import io.github.qtloop.asyncio.AbstractEventLoop;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides which loop belongs to a thread. A version that has event loop policies makes one of a policy.
 *
 * @param get returns the loop of the current thread
 * @param set sets the loop of the current thread
 * @param make makes a loop
 */
public record LoopChoice(
        Supplier<AbstractEventLoop> get,
        Consumer<@Nullable AbstractEventLoop> set,
        Supplier<AbstractEventLoop> make) {}
