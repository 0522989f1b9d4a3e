package io.github.qtloop.loop.engine;

import io.github.qtloop.Context;
import io.github.qtloop.asyncio.Handle;

/** A handle as engines know it: a call that can be cancelled, and the context that it runs in. */
public abstract class EngineHandle implements Handle {

    private final Context context;

    /** Whether it is in the timer heap. */
    private boolean scheduled;

    /**
     * Makes a handle that is not scheduled yet.
     *
     * @param context the context of the call
     */
    protected EngineHandle(Context context) {
        this.context = context;
    }

    /**
     * The context in which the call runs: Python's {@code Handle.get_context}, which is in the surface since 3.12.
     *
     * @return the context
     */
    public final Context getContext() {
        return context;
    }

    /**
     * Whether it is in the timer heap.
     *
     * @return true from the call of {@link Engine#callAt} until the engine takes it out
     */
    protected final boolean isScheduled() {
        return scheduled;
    }

    final void setScheduled(boolean value) {
        scheduled = value;
    }
}
