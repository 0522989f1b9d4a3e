package io.github.qtloop.loop;

import io.github.qtloop.loop.coroutine.ImpossibleAwait;
import io.github.qtloop.loop.coroutine.ThreadState;
import org.jspecify.annotations.Nullable;

/** The loop that runs in each thread. */
public final class RunningLoop {

    /** CPython's words. */
    private static final String NONE = "no running event loop";

    private RunningLoop() {}

    /**
     * The loop that runs in the calling thread.
     *
     * @return the loop, or null
     */
    public static @Nullable AbstractQtEventLoop get() {
        return (AbstractQtEventLoop) ThreadState.get().loop;
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
            throw new IllegalStateException(NONE);
        }
        return running;
    }

    /**
     * The loop that runs in the calling thread, for who is about to await in it.
     *
     * @return the loop
     * @throws IllegalStateException if no loop runs in this thread; it says what to do instead
     */
    public static AbstractQtEventLoop requireToAwait() {
        AbstractQtEventLoop running = get();
        if (running == null) {
            throw ImpossibleAwait.withoutLoop(NONE);
        }
        return running;
    }

    static void set(@Nullable AbstractQtEventLoop loop) {
        ThreadState.get().loop = loop;
    }
}
