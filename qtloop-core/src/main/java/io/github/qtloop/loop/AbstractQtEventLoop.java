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
import io.github.qtloop.reactor.Interest;
import io.github.qtloop.reactor.Reactors;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * asyncio's event loop for Java, on Qt's event loop. A version module extends it with what its Python version has
 * beyond the others, and names the classes of handles, futures and tasks.
 *
 * <p>Errors of callbacks go to the exception handler, {@code CancelledError} included, as in Python. An error of the JVM
 * ({@link VirtualMachineError}, but not a stack overflow) is raised by {@link #runForever} instead; the loop can be run
 * again afterwards.
 *
 * <p>Only {@link #callSoonThreadsafe} may be called by any thread. Another method that is called by the wrong thread
 * raises an error in debug mode.
 */
public abstract class AbstractQtEventLoop implements AbstractEventLoop {

    private final Engine engine;
    private final ExecutorSlot executors;
    private final ErrorReports errors;
    private final Orphans orphans;
    private final Consumer<Future<?>> stopper;
    private volatile @Nullable Thread thread;
    private volatile boolean closed;
    private boolean stopping;
    private boolean debug = !Objects.requireNonNullElse(System.getenv("PYTHONASYNCIODEBUG"), "").isEmpty();
    private double slowCallbackDuration = 0.1;
    private @Nullable TaskFactory taskFactory;
    private @Nullable QtTask<?> currentTask;
    private @Nullable QtHandle currentHandle;

    /** Makes a loop that is not running; it belongs to the calling thread until another one runs it. */
    @SuppressWarnings("this-escape") // the parts keep the loop, and use it once it runs
    protected AbstractQtEventLoop() {
        Reactors.warmUp();
        engine = Engines.open(this, this::run);
        executors = new ExecutorSlot(this);
        errors = new ErrorReports(this);
        orphans = new Orphans(this);
        stopper = this::stopAfter;
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
        beginRun();
        try {
            engine.run(stopping);
        } finally {
            endRun();
        }
    }

    /** The loop is about to run, here or as a guest; {@link #endRun} must follow. */
    final void beginRun() {
        checkClosed();
        checkNotRunning();
        runBegins();
    }

    final void endRun() {
        stopping = false;
        runEnds();
    }

    @Override
    public <T extends @Nullable Object> T runUntilComplete(Awaitable<T> awaitable) {
        checkClosed();
        checkNotRunning();
        Future<T> future = Tasks.ensureFuture(awaitable, this);
        boolean isOwn = future != awaitable;
        if (isOwn) {
            // If it does not get done, the error below says so.
            Tasks.setExpendable(future);
        }
        future.addDoneCallback(stopper);
        try {
            runForever();
        } catch (Throwable error) {
            if (isOwn && future.done() && !future.cancelled()) {
                // Nobody else has this task: its error, which has ended the run, counts as seen.
                future.exception();
            }
            throw error;
        } finally {
            future.removeDoneCallback(stopper);
        }
        if (!future.done()) {
            throw new IllegalStateException("Event loop stopped before Future completed.");
        }
        return future.result();
    }

    @Override
    public void stop() {
        stopping = true;
        engine.stop();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        if (isRunning()) {
            throw new IllegalStateException("Cannot close a running event loop");
        }
        if (!closed) {
            markClosed();
            engine.close();
            orphans.reportLast();
            NeverAwaited.reportCollected();
        }
    }

    @Override
    public double time() {
        return engine.time();
    }

    @Override
    public Handle callSoon(Runnable callback, @Nullable Context context) {
        checkClosed();
        checkThread();
        QtHandle handle = handle(callback, context);
        engine.callSoon(handle);
        return handle;
    }

    @Override
    public Handle callSoonThreadsafe(Runnable callback, @Nullable Context context) {
        checkClosed();
        QtHandle handle = handle(callback, context);
        engine.callSoonThreadsafe(handle);
        return handle;
    }

    @Override
    public TimerHandle callLater(double delay, Runnable callback, @Nullable Context context) {
        return callAt(time() + delay, callback, context);
    }

    @Override
    public TimerHandle callAt(double when, Runnable callback, @Nullable Context context) {
        checkClosed();
        checkThread();
        Objects.requireNonNull(callback, "callback");
        QtTimerHandle handle = makeTimerHandle(when, callback, context != null ? context : Context.copyContext());
        engine.callAt(handle, courier -> handle(courier, null));
        return handle;
    }

    @Override
    public <T extends @Nullable Object> Future<T> createFuture() {
        return makeFuture();
    }

    @Override
    public <T extends @Nullable Object> Task<T> createTask(
            Coroutine<T> coro, @Nullable String name, @Nullable Context context) {
        checkClosed();
        Objects.requireNonNull(coro, "coro");
        TaskFactory factory = taskFactory;
        if (factory == null) {
            QtTask<T> task = makeTask(coro, name, context);
            task.start();
            return task;
        }
        Task<T> task = factory.createTask(this, coro, null, context);
        if (name != null || Change.FACTORY_TASKS_ARE_ALWAYS_NAMED.isInForce()) {
            task.setName(name != null ? name : "None");
        }
        return task;
    }

    @Override
    public void setTaskFactory(@Nullable TaskFactory factory) {
        taskFactory = factory;
    }

    @Override
    public @Nullable TaskFactory getTaskFactory() {
        return taskFactory;
    }

    @Override
    public <T extends @Nullable Object> Future<T> runInExecutor(@Nullable Executor executor, Callable<T> func) {
        checkClosed();
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
        watch(fd, Interest.READ, callback);
    }

    @Override
    public boolean removeReader(int fd) {
        return unwatch(fd, Interest.READ);
    }

    @Override
    public void addWriter(int fd, Runnable callback) {
        watch(fd, Interest.WRITE, callback);
    }

    @Override
    public boolean removeWriter(int fd) {
        return unwatch(fd, Interest.WRITE);
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
        errors.log(context, currentHandle);
    }

    @Override
    public void callExceptionHandler(Map<String, Object> context) {
        errors.handle(context);
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
        return "<" + getClass().getSimpleName() + " running=" + Reprs.of(isRunning()) + " closed=" + Reprs.of(closed)
                + " debug=" + Reprs.of(debug) + ">";
    }

    /** Makes this the running loop of the calling thread. */
    final void runBegins() {
        thread = Thread.currentThread();
        RunningLoop.set(this);
    }

    final void runEnds() {
        thread = null;
        RunningLoop.set(null);
    }

    /** Takes no more calls; the engine is closed, or is being closed. */
    final void markClosed() {
        closed = true;
        executors.close();
    }

    /** The task whose coroutine is running, or null while a plain callback runs, or nothing. */
    final @Nullable QtTask<?> currentTask() {
        return currentTask;
    }

    /** Makes a task the running one; the result is for {@link #leave}. */
    final @Nullable QtTask<?> enter(QtTask<?> task) {
        QtTask<?> before = currentTask;
        currentTask = task;
        return before;
    }

    final void leave(@Nullable QtTask<?> before) {
        currentTask = before;
    }

    /** The thread that the loop runs in, or null. */
    final @Nullable Thread runningThread() {
        return thread;
    }

    /** The futures that the program must not lose. */
    final Orphans orphans() {
        return orphans;
    }

    final Engine engine() {
        return engine;
    }

    /** Runs a handle; one that a nested Qt event loop runs is not part of the task that has opened that loop. */
    private void run(QtHandle handle) {
        orphans.report();
        if (currentTask == null) {
            runTimed(handle);
        } else {
            runNested(handle);
        }
    }

    private void runNested(QtHandle handle) {
        ThreadState state = ThreadState.get();
        CoroutineFrame<?> coroutine = state.coroutine;
        QtTask<?> opener = currentTask;
        currentTask = null;
        state.coroutine = null;
        try {
            runTimed(handle);
        } finally {
            state.coroutine = coroutine;
            currentTask = opener;
        }
    }

    private void runTimed(QtHandle handle) {
        if (!debug) {
            handle.run();
            return;
        }
        QtHandle before = currentHandle;
        currentHandle = handle;
        // Taken now, because a handle that is cancelled meanwhile forgets its callback.
        Object subject = handle.subject();
        try {
            double start = time();
            handle.run();
            double duration = time() - start;
            if (duration >= slowCallbackDuration) {
                ErrorReports.LOGGER.log(
                        System.Logger.Level.WARNING, String.format("Executing %s took %.3f seconds", subject, duration));
            }
        } finally {
            currentHandle = before;
        }
    }

    private QtHandle handle(Runnable callback, @Nullable Context context) {
        return makeHandle(Objects.requireNonNull(callback, "callback"), context != null ? context : Context.copyContext());
    }

    private void watch(int fd, int direction, Runnable callback) {
        checkClosed();
        checkHome();
        engine.watch(fd, direction, handle(callback, null));
    }

    private boolean unwatch(int fd, int direction) {
        if (closed) {
            return false;
        }
        checkHome();
        return engine.unwatch(fd, direction);
    }

    private void stopAfter(Future<?> future) {
        Throwable error = future.cancelled() ? null : future.exception();
        // Such an error has ended the run already.
        if (error == null || !Errors.endsLoop(error)) {
            stop();
        }
    }

    private void checkClosed() {
        if (closed) {
            throw new IllegalStateException("Event loop is closed");
        }
    }

    private void checkNotRunning() {
        if (isRunning()) {
            throw new IllegalStateException("This event loop is already running");
        }
        if (RunningLoop.get() != null) {
            throw new IllegalStateException("Cannot run the event loop while another loop is running");
        }
    }

    private void checkThread() {
        if (debug && thread != null && thread != Thread.currentThread()) {
            throw wrongThread();
        }
    }

    /** Descriptors cannot be changed from another thread while the loop runs: without a check this would do damage. */
    private void checkHome() {
        if (thread != null && !engine.isHome()) {
            throw wrongThread();
        }
    }

    private static IllegalStateException wrongThread() {
        return new IllegalStateException(
                "Non-thread-safe operation invoked on an event loop other than the current one");
    }
}
