package io.github.qtloop.tasks;

import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Runner;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.Change;
import io.github.qtloop.loop.Loops;
import io.github.qtloop.loop.RunningLoop;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs coroutines one after the other in one loop, and closes it at the end; the counterpart of {@code asyncio.Runner}.
 */
public final class QtRunner implements Runner {

    /** Seconds that the threads of the default executor get to end. */
    private static final double THREAD_JOIN_TIMEOUT = 300;

    private final @Nullable Boolean debug;
    private final @Nullable Supplier<? extends AbstractEventLoop> loopFactory;
    private @Nullable AbstractEventLoop loop;
    private @Nullable Context context;
    private boolean closed;

    /**
     * Makes a runner; its loop is made when it is first needed.
     *
     * @param debug whether the debug mode is on, or null to leave it as it is
     * @param loopFactory makes the loop, or null for the usual one, which becomes the thread's current loop, too
     */
    public QtRunner(@Nullable Boolean debug, @Nullable Supplier<? extends AbstractEventLoop> loopFactory) {
        this.debug = debug;
        this.loopFactory = loopFactory;
    }

    /**
     * Runs a coroutine in a new loop, and closes that at the end: {@code asyncio.run}.
     *
     * @param main what to run
     * @param debug whether the debug mode is on, or null to leave it as it is
     * @param loopFactory makes the loop, or null for the usual one
     * @param <T> the type of the result
     * @return the result of the coroutine
     * @throws IllegalStateException when a loop runs in this thread already
     */
    public static <T extends @Nullable Object> T run(
            Coroutine<T> main, @Nullable Boolean debug, @Nullable Supplier<? extends AbstractEventLoop> loopFactory) {
        refuseInside("asyncio.run()");
        try (QtRunner runner = new QtRunner(debug, loopFactory)) {
            return runner.run(main, null);
        }
    }

    @Override
    public AbstractEventLoop getLoop() {
        if (closed) {
            throw new IllegalStateException("Runner is closed");
        }
        AbstractEventLoop known = loop;
        return known != null ? known : makeLoop();
    }

    @Override
    public <T extends @Nullable Object> T run(Coroutine<T> coro, @Nullable Context given) {
        Objects.requireNonNull(coro, "coro");
        refuseInside("Runner.run()");
        AbstractEventLoop runLoop = getLoop();
        Task<T> task = Loops.own(runLoop).createTask(coro, null, given != null ? given : context);
        try (CtrlC interrupts = new CtrlC(runLoop, task)) {
            try {
                return runLoop.runUntilComplete(task);
            } catch (CancelledError error) {
                throw interrupts.orCancelled(error);
            }
        }
    }

    /** Cancels what is left of the tasks, ends the threads of the default executor and closes the loop. */
    @Override
    public void close() {
        AbstractEventLoop open = loop;
        if (open == null) {
            return;
        }
        try {
            cancelAllTasks(open);
            open.runUntilComplete(open.shutdownAsyncgens());
            open.runUntilComplete(Loops.shutdownExecutor(
                    open, Change.RUNNER_LIMITS_EXECUTOR_SHUTDOWN.isInForce() ? THREAD_JOIN_TIMEOUT : null));
        } finally {
            if (loopFactory == null) {
                Asyncio.setEventLoop(null);
            }
            open.close();
            loop = null;
            closed = true;
        }
    }

    private static void cancelAllTasks(AbstractEventLoop loop) {
        RemainingTasks tasks = RemainingTasks.of(loop);
        if (!tasks.isEmpty()) {
            loop.runUntilComplete(tasks.cancel());
            tasks.report();
        }
    }

    private AbstractEventLoop makeLoop() {
        AbstractEventLoop made;
        if (loopFactory == null) {
            made = Asyncio.newEventLoop();
            Asyncio.setEventLoop(made);
        } else {
            made = loopFactory.get();
        }
        if (debug != null) {
            made.setDebug(debug);
        }
        context = Context.copyContext();
        loop = made;
        return made;
    }

    private static void refuseInside(String call) {
        if (RunningLoop.get() != null) {
            throw new IllegalStateException(call + " cannot be called from a running event loop");
        }
    }
}
