package io.github.qtloop.loop;

import org.jspecify.annotations.Nullable;

/** The loop that runs in each thread. */
public final class RunningLoop {

    private RunningLoop() {}

    /**
     * The loop that runs in the calling thread.
     *
     * @return the loop, or null
     */
    public static @Nullable AbstractQtEventLoop get() {
        return ThreadState.get().loop;
    }

    /**
     * The loop that runs in the calling thread: {@code asyncio.get_running_loop()}.
     *
     * @return the loop
     * @throws IllegalStateException if no loop runs in this thread
     */
    public static AbstractQtEventLoop require() {
        AbstractQtEventLoop running = get();
        if (running == null) {
            throw new IllegalStateException("no running event loop");
        }
        return running;
    }

    static void set(@Nullable AbstractQtEventLoop loop) {
        ThreadState.get().loop = loop;
    }
}
