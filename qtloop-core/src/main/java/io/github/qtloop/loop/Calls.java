package io.github.qtloop.loop;

import io.github.qtloop.Context;
import io.github.qtloop.loop.engine.Engine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes handles of callbacks and gives them to the engine, unless the loop or the thread is the wrong one. */
final class Calls {

    private final AbstractQtEventLoop loop;
    private final LoopState state;
    private final Engine engine;

    /** @param loop a loop that has its state and its engine already */
    Calls(AbstractQtEventLoop loop) {
        this.loop = loop;
        this.state = loop.state;
        this.engine = loop.engine;
    }

    QtHandle soon(Runnable callback, @Nullable Context context) {
        check();
        QtHandle handle = handle(callback, context);
        engine.callSoon(handle);
        return handle;
    }

    QtHandle soonThreadsafe(Runnable callback, @Nullable Context context) {
        state.checkOpen();
        QtHandle handle = handle(callback, context);
        engine.callSoonThreadsafe(handle);
        return handle;
    }

    QtTimerHandle at(double when, Runnable callback, @Nullable Context context) {
        check();
        Objects.requireNonNull(callback, "callback");
        QtTimerHandle handle = loop.makeTimerHandle(when, callback, contextOf(context));
        engine.callAt(when, handle, courier -> handle(courier, null));
        return handle;
    }

    void watch(int fd, int direction, Runnable callback) {
        state.checkOpen();
        checkHome();
        QtHandle handle = handle(callback, null);
        if (fd < 0) {
            throw new IllegalArgumentException("Invalid file descriptor: " + fd);
        }
        engine.watch(fd, direction, handle);
    }

    boolean unwatch(int fd, int direction) {
        if (state.isClosed()) {
            return false;
        }
        checkHome();
        return engine.unwatch(fd, direction);
    }

    private QtHandle handle(Runnable callback, @Nullable Context context) {
        return loop.makeHandle(Objects.requireNonNull(callback, "callback"), contextOf(context));
    }

    private static Context contextOf(@Nullable Context given) {
        return given != null ? given : Context.copyContext();
    }

    private void check() {
        state.checkOpen();
        if (loop.getDebug()) {
            state.checkThread();
        }
    }

    /** Descriptors cannot be changed from another thread while the loop runs: without a check this would do damage. */
    private void checkHome() {
        if (state.isRunning() && !engine.isHome()) {
            throw LoopState.wrongThread();
        }
    }
}
