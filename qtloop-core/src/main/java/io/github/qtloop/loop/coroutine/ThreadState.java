package io.github.qtloop.loop.coroutine;

import io.github.qtloop.Context;
import io.github.qtloop.asyncio.AbstractEventLoop;
import org.jspecify.annotations.Nullable;

/** What runs in a thread: looked up once, because a thread-local costs as much as the rest of a switch. */
public final class ThreadState {

    private static final ThreadLocal<ThreadState> STATES = ThreadLocal.withInitial(ThreadState::new);

    /** The loop that runs. */
    public @Nullable AbstractEventLoop loop;

    /** The innermost coroutine that runs. */
    public @Nullable CoroutineFrame<?> coroutine;

    /** The context that the coroutine was resumed in. */
    @Nullable Context context;

    private ThreadState() {}

    /**
     * The state of the calling thread.
     *
     * @return the one object of that thread, for that thread alone
     */
    public static ThreadState get() {
        return STATES.get();
    }
}
