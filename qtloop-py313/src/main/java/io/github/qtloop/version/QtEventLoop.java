package io.github.qtloop.version;

import io.github.qtloop.Awaitable;
import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Handle;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.AbstractQtEventLoop;
import io.github.qtloop.loop.QtFuture;
import io.github.qtloop.loop.QtHandle;
import io.github.qtloop.loop.QtTask;
import io.github.qtloop.loop.QtTimerHandle;
import org.jspecify.annotations.Nullable;

/** The event loop for Java with the surface of Python 3.13. */
public final class QtEventLoop extends AbstractQtEventLoop {

    /** Makes a loop that is not running. */
    public QtEventLoop() {}

    @Override
    public Awaitable<@Nullable Void> shutdownDefaultExecutor(@Nullable Double timeout) {
        return shutdownExecutor(timeout);
    }

    @Override
    protected @Nullable Context contextOf(Object subject) {
        return switch (subject) {
            case Task<?> task -> task.getContext();
            case Handle handle -> handle.getContext();
            default -> null;
        };
    }

    @Override
    protected QtHandle makeHandle(Runnable callback, Context context) {
        return new Call(this, callback, context);
    }

    @Override
    protected QtTimerHandle makeTimerHandle(double when, Runnable callback, Context context) {
        return new TimedCall(this, when, callback, context);
    }

    @Override
    protected <T extends @Nullable Object> QtFuture<T> makeFuture() {
        return new Result<>(this);
    }

    @Override
    protected <T extends @Nullable Object> QtTask<T> makeTask(
            Coroutine<T> coroutine, @Nullable String name, @Nullable Context context) {
        return new Run<>(this, coroutine, name, context);
    }

    private static final class Call extends QtHandle {
        Call(QtEventLoop loop, Runnable callback, Context context) {
            super(loop, callback, context);
        }

        @Override
        public Context getContext() {
            return context();
        }
    }

    private static final class TimedCall extends QtTimerHandle {
        TimedCall(QtEventLoop loop, double when, Runnable callback, Context context) {
            super(loop, when, callback, context);
        }

        @Override
        public Context getContext() {
            return context();
        }
    }

    private static final class Result<T extends @Nullable Object> extends QtFuture<T> {
        Result(QtEventLoop loop) {
            super(loop);
        }
    }

    private static final class Run<T extends @Nullable Object> extends QtTask<T> {
        Run(QtEventLoop loop, Coroutine<T> coroutine, @Nullable String name, @Nullable Context context) {
            super(loop, coroutine, name, context);
        }

        @Override
        public Context getContext() {
            return context();
        }

        @Override
        public int uncancel() {
            int left = super.uncancel();
            if (left == 0) {
                dropPendingCancellation();
            }
            return left;
        }
    }
}
