package io.github.qtloop.loop;

import io.github.qtloop.loop.coroutine.CoroutineFrame;
import io.github.qtloop.loop.coroutine.ThreadState;
import io.github.qtloop.loop.engine.EngineHandle;
import io.github.qtloop.loop.report.ErrorLog;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the handles of a loop, and knows which of them runs, and whose step it is. */
final class HandleRunner implements Consumer<EngineHandle> {

    final SlowCallbacks slow = new SlowCallbacks();

    private final AbstractQtEventLoop loop;
    private @Nullable QtTask<?> currentTask;
    private @Nullable QtHandle currentHandle;

    HandleRunner(AbstractQtEventLoop loop) {
        this.loop = loop;
    }

    /** Runs a handle; one that a nested Qt event loop runs is not part of the task that has opened that loop. */
    @Override
    public void accept(EngineHandle scheduled) {
        QtHandle handle = (QtHandle) scheduled;
        loop.orphans.report();
        if (currentTask == null) {
            run(handle);
        } else {
            runNested(handle);
        }
    }

    /** The task whose coroutine is running, or null while a plain callback runs, or nothing. */
    @Nullable QtTask<?> currentTask() {
        return currentTask;
    }

    /** The handle that is running, if the loop is in debug mode. */
    @Nullable QtHandle currentHandle() {
        return currentHandle;
    }

    /** Makes a task the running one; the result is for {@link #leave}. */
    @Nullable QtTask<?> enter(QtTask<?> task) {
        QtTask<?> before = currentTask;
        currentTask = task;
        return before;
    }

    void leave(@Nullable QtTask<?> before) {
        currentTask = before;
    }

    private void runNested(QtHandle handle) {
        ThreadState state = ThreadState.get();
        CoroutineFrame<?> coroutine = state.coroutine;
        QtTask<?> opener = currentTask;
        currentTask = null;
        state.coroutine = null;
        try {
            run(handle);
        } finally {
            state.coroutine = coroutine;
            currentTask = opener;
        }
    }

    private void run(QtHandle handle) {
        if (loop.getDebug()) {
            runTimed(handle);
        } else {
            handle.run();
        }
    }

    private void runTimed(QtHandle handle) {
        QtHandle before = currentHandle;
        currentHandle = handle;
        // Taken now, because a handle that is cancelled meanwhile forgets its callback.
        Object subject = handle.subject();
        try {
            double start = loop.time();
            handle.run();
            double duration = loop.time() - start;
            if (duration >= loop.slowCallbackDuration()) {
                ErrorLog.guard("Exception in a report", () -> warnOfSlow(subject, duration));
            }
        } finally {
            currentHandle = before;
        }
    }

    private void warnOfSlow(Object subject, double duration) {
        String text = String.format("Executing %s took %.3f seconds", subject, duration);
        slow.add(text);
        ErrorLog.warn(text);
    }
}
