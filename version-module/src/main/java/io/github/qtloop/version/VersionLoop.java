package io.github.qtloop.version;

import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.SelectorEventLoop;
import io.github.qtloop.loop.QtFuture;
import io.github.qtloop.loop.QtHandle;
import io.github.qtloop.loop.QtTask;
import io.github.qtloop.loop.QtTimerHandle;
import io.github.qtloop.net.NetLoop;
import org.jspecify.annotations.Nullable;

/** Names the classes of handles, futures and tasks, so that javac checks them against the version's interfaces. */
abstract class VersionLoop extends NetLoop implements SelectorEventLoop {

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
        Call(VersionLoop loop, Runnable callback, Context context) {
            super(loop, callback, context);
        }
    }

    private static final class TimedCall extends QtTimerHandle {
        TimedCall(VersionLoop loop, double when, Runnable callback, Context context) {
            super(loop, when, callback, context);
        }
    }

    private static final class Result<T extends @Nullable Object> extends QtFuture<T> {
        Result(VersionLoop loop) {
            super(loop);
        }
    }

    private static final class Run<T extends @Nullable Object> extends QtTask<T> {
        Run(VersionLoop loop, Coroutine<T> coroutine, @Nullable String name, @Nullable Context context) {
            super(loop, coroutine, name, context);
        }
    }
}
