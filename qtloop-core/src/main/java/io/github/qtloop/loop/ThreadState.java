package io.github.qtloop.loop;

import io.github.qtloop.Context;
import io.github.qtloop.asyncio.AbstractEventLoop;
import org.jspecify.annotations.Nullable;

/** What runs in a thread: looked up once, because a thread-local costs as much as the rest of a switch. */
final class ThreadState {

    private static final ThreadLocal<ThreadState> STATES = ThreadLocal.withInitial(ThreadState::new);

    /** The loop that runs. */
    @Nullable AbstractEventLoop loop;

    /** The innermost coroutine that runs. */
    @Nullable CoroutineFrame<?> coroutine;

    /** The context that the coroutine was resumed in. */
    @Nullable Context context;

    private ThreadState() {}

    static ThreadState get() {
        return STATES.get();
    }
}
