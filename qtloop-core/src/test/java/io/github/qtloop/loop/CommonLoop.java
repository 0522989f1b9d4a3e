package io.github.qtloop.loop;

import io.github.qtloop.Awaitable;
import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.loop.engine.Engine;
import io.github.qtloop.net.NetLoop;
import org.jspecify.annotations.Nullable;

/** A loop with the common surface only. */
final class CommonLoop extends NetLoop {

    final Engine engine = ((AbstractQtEventLoop) this).engine;
    final HandleRunner runner = ((AbstractQtEventLoop) this).runner;


    @Override
    public Awaitable<@Nullable Void> shutdownDefaultExecutor() {
        return shutdownExecutor(null);
    }

    Awaitable<@Nullable Void> shutdownDefaultExecutor(double timeout) {
        return shutdownExecutor(timeout);
    }

    @Override
    protected QtHandle makeHandle(Runnable callback, Context context) {
        return new QtHandle(this, callback, context) {};
    }

    @Override
    protected QtTimerHandle makeTimerHandle(double when, Runnable callback, Context context) {
        return new QtTimerHandle(this, when, callback, context) {};
    }

    @Override
    protected <T extends @Nullable Object> QtFuture<T> makeFuture() {
        return new QtFuture<T>(this) {};
    }

    @Override
    protected <T extends @Nullable Object> QtTask<T> makeTask(
            Coroutine<T> coroutine, @Nullable String name, @Nullable Context context) {
        return new QtTask<T>(this, coroutine, name, context) {};
    }
}
