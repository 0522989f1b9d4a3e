package io.github.qtloop.loop;

import io.github.qtloop.Awaitable;
import io.github.qtloop.asyncio.AbstractEventLoop;
import org.jspecify.annotations.Nullable;

/** What the core does with loops where the versions have different methods for it. */
public final class Loops {

    private Loops() {}

    /**
     * A loop as the class that all of ours have in common.
     *
     * @param loop the loop
     * @return the same loop
     * @throws IllegalArgumentException when it is not one of ours: no other can run Java coroutines
     */
    public static AbstractQtEventLoop own(AbstractEventLoop loop) {
        if (loop instanceof AbstractQtEventLoop own) {
            return own;
        }
        throw new IllegalArgumentException(
                loop + " cannot run coroutines: use a loop that asyncio.new_event_loop() makes");
    }

    /**
     * Ends the threads of the default executor: {@code loop.shutdown_default_executor(timeout)}.
     *
     * @param loop the loop
     * @param timeout seconds to wait, or null for as long as it takes; only loops of ours take it in every version
     * @return what to await
     */
    public static Awaitable<@Nullable Void> shutdownExecutor(AbstractEventLoop loop, @Nullable Double timeout) {
        return loop instanceof AbstractQtEventLoop own ? own.shutdownExecutor(timeout) : loop.shutdownDefaultExecutor();
    }
}
