package io.github.qtloop.loop;

import io.github.qtloop.Awaitable;
import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.ExceptionHandler;
import io.github.qtloop.TaskFactory;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Handle;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.asyncio.TimerHandle;
import io.github.qtloop.loop.coroutine.Continuations;
import io.github.qtloop.loop.coroutine.NeverAwaited;
import io.github.qtloop.loop.engine.Engine;
import io.github.qtloop.loop.report.LastReports;
import io.github.qtloop.loop.report.Orphans;
import io.github.qtloop.loop.report.Reprs;
import io.github.qtloop.reactor.Interest;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * asyncio's event loop for Java, on Qt's event loop. A version module extends it with what its Python version has
 * beyond the others, and names the classes of handles, futures and tasks.
 *
 * <p>Errors of callbacks go to the exception handler, {@code CancelledError} included, as in Python. An error of the
 * JVM ({@link VirtualMachineError}, but not a stack overflow) is raised by {@link #runForever} instead; the loop can be
 * run again afterwards.
 *
 * <p>Only {@link #callSoonThreadsafe} may be called by any thread. Another method that is called by the wrong thread
 * raises an error in debug mode.
 */
public abstract class AbstractQtEventLoop implements AbstractEventLoop {

    final LoopState state;
    final Engine engine;
    final HandleRunner runner;

    /** The futures that the program must not lose. */
    final Orphans orphans;

    private final Calls calls;
    private final TaskMaker tasks;
    private final ExecutorSlot executors;
    private final ErrorReports errors;
    private boolean debug = !Objects.requireNonNullElse(System.getenv("PYTHONASYNCIODEBUG"), "").isEmpty();
    private double slowCallbackDuration = 0.1;

    /**
     * Makes a loop that is not running; it belongs to the calling thread until another one runs it.
     *
     * @throws IllegalStateException when the JVM was started without the flag that coroutines need, which it names
     */
    @SuppressWarnings("this-escape") // the parts keep the loop, and use it once it runs
    protected AbstractQtEventLoop() {
        Continuations.require();
        state = new LoopState(this);
        runner = new HandleRunner(this);
        engine = Engines.open(this, runner);
        orphans = new Orphans(this);
        calls = new Calls(this);
        tasks = new TaskMaker(this);
        executors = new ExecutorSlot(this);
        errors = new ErrorReports(this);
        LoopInspection.add(this);
    }

    /**
     * Makes a handle.
     *
     * @param callback what to call
     * @param context the context to call it in
     * @return a handle that is not scheduled
     */
    protected abstract QtHandle makeHandle(Runnable callback, Context context);

    /**
     * Makes a timer handle.
     *
     * @param when the time of the call
     * @param callback what to call
     * @param context the context to call it in
     * @return a handle that is not scheduled
     */
    protected abstract QtTimerHandle makeTimerHandle(double when, Runnable callback, Context context);

    /**
     * Makes a future.
     *
     * @param <T> the type of the result
     * @return a pending future
     */
    protected abstract <T extends @Nullable Object> QtFuture<T> makeFuture();

    /**
     * Makes a task.
     *
     * @param coroutine what it runs
     * @param name its name, or null for a new one
     * @param context the context to run in, or null for a copy of the current one
     * @param <T> the type of the result
     * @return a task that is not scheduled
     */
    protected abstract <T extends @Nullable Object> QtTask<T> makeTask(
            Coroutine<T> coroutine, @Nullable String name, @Nullable Context context);

    @Override
    public void runForever() {
        state.enter();
        try {
            engine.run(state.isStopping());
        } finally {
            state.leave();
        }
    }

    @Override
    public <T extends @Nullable Object> T runUntilComplete(Awaitable<T> awaitable) {
        Objects.requireNonNull(awaitable, "future");
        state.checkMayRun();
        return new RunUntilComplete(this).run(awaitable);
    }

    @Override
    public void stop() {
        state.stop();
        engine.stop();
    }

    @Override
    public boolean isRunning() {
        return state.isRunning();
    }

    @Override
    public boolean isClosed() {
        return state.isClosed();
    }

    @Override
    public void close() {
        if (isRunning()) {
            throw new IllegalStateException("Cannot close a running event loop");
        }
        if (!isClosed()) {
            markClosed();
            engine.close();
            orphans.reportLast();
            LastReports.reportOfClosed();
            NeverAwaited.reportCollected();
        }
    }

    @Override
    public double time() {
        return engine.time();
    }

    @Override
    public Handle callSoon(Runnable callback, @Nullable Context context) {
        return calls.soon(callback, context);
    }

    @Override
    public Handle callSoonThreadsafe(Runnable callback, @Nullable Context context) {
        return calls.soonThreadsafe(callback, context);
    }

    @Override
    public TimerHandle callLater(double delay, Runnable callback, @Nullable Context context) {
        return callAt(time() + delay, callback, context);
    }

    @Override
    public TimerHandle callAt(double when, Runnable callback, @Nullable Context context) {
        return calls.at(when, callback, context);
    }

    @Override
    public <T extends @Nullable Object> Future<T> createFuture() {
        return makeFuture();
    }

    @Override
    public <T extends @Nullable Object> Task<T> createTask(
            Coroutine<T> coro, @Nullable String name, @Nullable Context context) {
        return createTask(coro, name, context, null);
    }

    /**
     * Makes a task of a coroutine and schedules it: {@code loop.create_task} since 3.14.
     *
     * @param coro what the task runs
     * @param name the name of the task, or null for a new one
     * @param context the context to run in, or null for a copy of the current one
     * @param eagerStart whether to run the first step at once, or null to leave that to the task factory
     * @param <T> the type of the result
     * @return the task
     * @throws IllegalStateException when the loop is closed
     */
    public <T extends @Nullable Object> Task<T> createTask(
            Coroutine<T> coro, @Nullable String name, @Nullable Context context, @Nullable Boolean eagerStart) {
        state.checkOpen();
        return tasks.make(Objects.requireNonNull(coro, "coro"), name, context, eagerStart);
    }

    @Override
    public void setTaskFactory(@Nullable TaskFactory factory) {
        tasks.factory = factory;
    }

    @Override
    public @Nullable TaskFactory getTaskFactory() {
        return tasks.factory;
    }

    @Override
    public <T extends @Nullable Object> Future<T> runInExecutor(@Nullable Executor executor, Callable<T> func) {
        state.checkOpen();
        return executors.run(executor, Objects.requireNonNull(func, "func"));
    }

    @Override
    public void setDefaultExecutor(ExecutorService executor) {
        executors.set(Objects.requireNonNull(executor, "executor"));
    }

    /**
     * Has nothing to do for Java, which has no asynchronous generators. Where Python shares the loop, it ends Python's
     * tasks and generators.
     */
    @Override
    public Awaitable<@Nullable Void> shutdownAsyncgens() {
        return () -> {
            engine.endOtherTasks();
            return null;
        };
    }

    /**
     * Ends the default executor, when the result is awaited.
     *
     * @param timeout seconds to wait for its threads, or null for as long as it takes
     * @return what to await
     */
    protected final Awaitable<@Nullable Void> shutdownExecutor(@Nullable Double timeout) {
        return () -> {
            executors.shutdown(timeout);
            return null;
        };
    }

    @Override
    public void addReader(int fd, Runnable callback) {
        calls.watch(fd, Interest.READ, callback);
    }

    @Override
    public boolean removeReader(int fd) {
        return calls.unwatch(fd, Interest.READ);
    }

    @Override
    public void addWriter(int fd, Runnable callback) {
        calls.watch(fd, Interest.WRITE, callback);
    }

    @Override
    public boolean removeWriter(int fd) {
        return calls.unwatch(fd, Interest.WRITE);
    }

    @Override
    public @Nullable ExceptionHandler getExceptionHandler() {
        return errors.handler;
    }

    @Override
    public void setExceptionHandler(@Nullable ExceptionHandler handler) {
        errors.handler = handler;
    }

    @Override
    public void defaultExceptionHandler(Map<String, Object> context) {
        errors.log(Objects.requireNonNull(context, "context"), runner.currentHandle());
    }

    @Override
    public void callExceptionHandler(Map<String, Object> context) {
        errors.handle(Objects.requireNonNull(context, "context"));
    }

    @Override
    public boolean getDebug() {
        return debug;
    }

    @Override
    public void setDebug(boolean enabled) {
        debug = enabled;
    }

    @Override
    public double slowCallbackDuration() {
        return slowCallbackDuration;
    }

    @Override
    public void setSlowCallbackDuration(double value) {
        slowCallbackDuration = value;
    }

    @Override
    public String toString() {
        return "<" + getClass().getSimpleName()
                + " running=" + Reprs.of(isRunning())
                + " closed=" + Reprs.of(isClosed())
                + " debug=" + Reprs.of(debug) + ">";
    }

    /** Takes no more calls; the engine is closed, or is being closed. */
    final void markClosed() {
        state.close();
        executors.close();
    }
}
