package io.github.qtloop.interop;

import io.github.qtloop.AsyncioProvider;
import io.github.qtloop.Awaitable;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.loop.AbstractQtEventLoop;
import io.github.qtloop.loop.Engines;
import io.github.qtloop.loop.RunningLoop;
import io.github.qtloop.loop.Tasks;
import io.github.qtloop.python.PythonObject;
import io.github.qtloop.python.Waiting;

/**
 * Lets the tasks of each language wait for those of the other, on a loop that both share.
 *
 * <p>A task that waits for another is not cancelled itself: it passes the cancellation on and waits for the end, so
 * that what the other does about it, cleaning up or going on, comes first. That is how a task of asyncio waits for a
 * task.
 */
final class SharedWaiting implements Waiting {

    private final PythonObject watch;

    SharedWaiting() {
        watch = PythonObject.importModule("qtloop._java").get("Watch");
    }

    @Override
    public PythonObject await(PythonObject awaitable) {
        AbstractQtEventLoop loop = RunningLoop.requireToAwait();
        if (!Engines.isShared(loop)) {
            throw new IllegalStateException("cannot await Python here: " + loop
                    + " was made before Python.start(); only a loop that is made afterwards is one of Python, too");
        }
        if (Tasks.current() == null) {
            throw new IllegalStateException("cannot await Python here: no task is running in "
                    + Thread.currentThread().getName() + "; start one with createTask, or wait with runUntilComplete");
        }
        PythonWait wait = new PythonWait(loop);
        try (PythonObject watched = watch.call(PythonObject.class, awaitable, wait)) {
            wait.await(watched);
            return watched.get("future");
        }
    }

    @Override
    public Cancellation start(Awaitable<?> awaitable, PythonObject future) {
        AbstractEventLoop loop = JavaLoops.of(future.invoke(PythonObject.class, "get_loop"));
        Future<?> started = awaitable instanceof Future<?> given ? given : loop.createTask(awaitable::await);
        if (started.getLoop() != loop) {
            throw new IllegalStateException("Java's " + started + " belongs to a different loop");
        }
        started.addDoneCallback(new PythonReport(future));
        return started::cancel;
    }
}
