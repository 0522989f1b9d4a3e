package io.github.qtloop.sync;

import io.github.qtloop.AsyncContextManager;
import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import org.jspecify.annotations.Nullable;

/** What is acquired to enter and released to leave. */
abstract class Acquirable extends LoopBound implements AsyncContextManager<@Nullable Void> {

    /**
     * Waits until it can be had and takes it.
     *
     * @return what to wait for: it results in true
     */
    public abstract Awaitable<Boolean> acquire();

    /** Gives it back. */
    public abstract void release();

    @Override
    public final Coroutine<@Nullable Void> enter() {
        return () -> {
            acquire().await();
            return null;
        };
    }

    @Override
    public final Coroutine<Boolean> exit(@Nullable Throwable error) {
        return () -> {
            release();
            return false;
        };
    }
}
