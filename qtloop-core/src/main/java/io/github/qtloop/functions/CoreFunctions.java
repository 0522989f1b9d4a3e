package io.github.qtloop.functions;

import io.github.qtloop.Awaitable;
import io.github.qtloop.CompletionIterator;
import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.DoneAndPending;
import io.github.qtloop.FutureCallGraph;
import io.github.qtloop.TaskConstructor;
import io.github.qtloop.TaskFactory;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.AsyncioFunctions;
import io.github.qtloop.asyncio.Barrier;
import io.github.qtloop.asyncio.BoundedSemaphore;
import io.github.qtloop.asyncio.Condition;
import io.github.qtloop.asyncio.Event;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Lock;
import io.github.qtloop.asyncio.Runner;
import io.github.qtloop.asyncio.Semaphore;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.asyncio.TaskGroup;
import io.github.qtloop.asyncio.Timeout;
import io.github.qtloop.loop.EagerTasks;
import io.github.qtloop.loop.LoopChoice;
import io.github.qtloop.loop.RunningLoop;
import io.github.qtloop.loop.Tasks;
import io.github.qtloop.loop.coroutine.Coroutines;
import io.github.qtloop.sync.QtBarrier;
import io.github.qtloop.sync.QtBoundedSemaphore;
import io.github.qtloop.sync.QtCondition;
import io.github.qtloop.sync.QtEvent;
import io.github.qtloop.sync.QtLock;
import io.github.qtloop.sync.QtSemaphore;
import io.github.qtloop.tasks.CallGraphs;
import io.github.qtloop.tasks.Completions;
import io.github.qtloop.tasks.Gather;
import io.github.qtloop.tasks.QtRunner;
import io.github.qtloop.tasks.QtTaskGroup;
import io.github.qtloop.tasks.QtTimeout;
import io.github.qtloop.tasks.Shield;
import io.github.qtloop.tasks.Sleep;
import io.github.qtloop.tasks.Threads;
import io.github.qtloop.tasks.Wait;
import io.github.qtloop.tasks.WaitFor;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The functions of {@code asyncio} that all versions have. */
public abstract class CoreFunctions implements AsyncioFunctions {

    private volatile LoopChoice choice;

    /**
     * Starts with a choice of loops.
     *
     * @param choice decides which loop belongs to a thread
     */
    protected CoreFunctions(LoopChoice choice) {
        this.choice = choice;
    }

    /**
     * Replaces the choice of loops for all threads.
     *
     * @param next decides from now on
     */
    protected final void choose(LoopChoice next) {
        choice = next;
    }

    @Override
    public final AbstractEventLoop getRunningLoop() {
        return RunningLoop.require();
    }

    @Override
    public final AbstractEventLoop getEventLoop() {
        AbstractEventLoop running = RunningLoop.get();
        return running != null ? running : choice.get().get();
    }

    @Override
    public final void setEventLoop(@Nullable AbstractEventLoop loop) {
        choice.set().accept(loop);
    }

    @Override
    public final AbstractEventLoop newEventLoop() {
        return choice.make().get();
    }

    @Override
    public final <T extends @Nullable Object> Awaitable<@Nullable T> sleep(double delay, @Nullable T result) {
        return Coroutines.watched("sleep", new Sleep<>(delay, result));
    }

    @Override
    public final <T extends @Nullable Object> Future<List<T>> gather(
            List<? extends Awaitable<T>> corosOrFutures, boolean returnExceptions) {
        return Gather.of(corosOrFutures, returnExceptions);
    }

    @Override
    public final <F extends Future<?>> Awaitable<DoneAndPending<F>> wait(
            Iterable<? extends F> fs, @Nullable Double timeout, String returnWhen) {
        return Coroutines.watched("wait", Wait.on(fs, timeout, returnWhen));
    }

    @Override
    public final <T extends @Nullable Object> Task<T> createTask(
            Coroutine<T> coro, @Nullable String name, @Nullable Context context) {
        return createTask(coro, name, context, null);
    }

    /**
     * Runs a coroutine as a task of the running loop: {@code asyncio.create_task} since 3.14.
     *
     * @param coro what the task runs
     * @param name the name of the task, or null for a new one
     * @param context the context to run in, or null for a copy of the current one
     * @param eagerStart whether to run the first step at once, or null to leave that to the task factory
     * @param <T> the type of the result
     * @return the task
     */
    public final <T extends @Nullable Object> Task<T> createTask(
            Coroutine<T> coro, @Nullable String name, @Nullable Context context, @Nullable Boolean eagerStart) {
        return Tasks.create(coro, name, context, eagerStart);
    }

    /**
     * Makes a task and starts it at once: {@code asyncio.eager_task_factory} of 3.12 and 3.13.
     *
     * @param loop the loop, or null for the one of the calling thread
     * @param coro what to run
     * @param name the name of the task, or null for a new one
     * @param context the context to run in, or null for a copy of the current one
     * @param <T> the type of the result
     * @return the task
     */
    public final <T extends @Nullable Object> Task<T> eagerTaskFactory(
            @Nullable AbstractEventLoop loop, Coroutine<T> coro, @Nullable String name, @Nullable Context context) {
        return EagerTasks.start(loop, coro, name, context);
    }

    /**
     * Makes a task and starts it at once: {@code asyncio.eager_task_factory} since 3.14.
     *
     * @param loop the loop, or null for the one of the calling thread
     * @param coro what to run
     * @param name the name of the task, or null for a new one
     * @param context the context to run in, or null for a copy of the current one
     * @param eagerStart false to start it as any other task after all
     * @param <T> the type of the result
     * @return the task
     */
    public final <T extends @Nullable Object> Task<T> eagerTaskFactory(
            @Nullable AbstractEventLoop loop,
            Coroutine<T> coro,
            @Nullable String name,
            @Nullable Context context,
            boolean eagerStart) {
        return eagerStart
                ? EagerTasks.start(loop, coro, name, context)
                : EagerTasks.startLater(loop, coro, name, context);
    }

    /**
     * Makes a factory of tasks that start at once: {@code asyncio.create_eager_task_factory}, since 3.12.
     *
     * @param customTaskConstructor makes the tasks
     * @return the factory
     */
    public final TaskFactory createEagerTaskFactory(TaskConstructor customTaskConstructor) {
        return new EagerTasks(Objects.requireNonNull(customTaskConstructor, "customTaskConstructor"));
    }

    @Override
    public final @Nullable Task<?> currentTask(@Nullable AbstractEventLoop loop) {
        return Tasks.current(loop);
    }

    @Override
    public final Set<Task<?>> allTasks(@Nullable AbstractEventLoop loop) {
        return Tasks.all(loop);
    }

    @Override
    public final <T extends @Nullable Object> Awaitable<T> waitFor(Awaitable<T> fut, @Nullable Double timeout) {
        return Coroutines.watched("wait_for", WaitFor.of(Objects.requireNonNull(fut, "fut"), timeout));
    }

    @Override
    public final <T extends @Nullable Object> Future<T> shield(Awaitable<T> arg) {
        return Shield.of(Objects.requireNonNull(arg, "arg"));
    }

    @Override
    public final Timeout timeout(@Nullable Double delay) {
        return QtTimeout.in(delay);
    }

    @Override
    public final Timeout timeoutAt(@Nullable Double when) {
        return QtTimeout.at(when);
    }

    @Override
    public final TaskGroup taskGroup() {
        return new QtTaskGroup();
    }

    @Override
    public final <T extends @Nullable Object> Future<T> ensureFuture(
            Awaitable<T> coroOrFuture, @Nullable AbstractEventLoop loop) {
        return Tasks.ensureFuture(Objects.requireNonNull(coroOrFuture, "coroOrFuture"), loop);
    }

    /**
     * Gives awaitables as they end: {@code asyncio.as_completed}.
     *
     * @param fs what to wait for
     * @param timeout seconds for all of them, or null for no limit
     * @param <T> the type of the results
     * @return the awaitables in the order in which they end
     */
    public final <T extends @Nullable Object> CompletionIterator<T> asCompleted(
            Iterable<? extends Awaitable<T>> fs, @Nullable Double timeout) {
        return Completions.of(fs, timeout);
    }

    @Override
    public final <R extends @Nullable Object> Awaitable<R> toThread(Callable<R> func) {
        return Coroutines.watched("to_thread", Threads.call(Objects.requireNonNull(func, "func")));
    }

    @Override
    public final <T extends @Nullable Object> CompletableFuture<T> runCoroutineThreadsafe(
            Coroutine<T> coro, AbstractEventLoop loop) {
        return Threads.run(Objects.requireNonNull(coro, "coro"), Objects.requireNonNull(loop, "loop"));
    }

    @Override
    public final <T extends @Nullable Object> Future<T> wrapFuture(
            CompletableFuture<T> future, @Nullable AbstractEventLoop loop) {
        return Threads.wrap(Objects.requireNonNull(future, "future"), loop);
    }

    @Override
    public final Runner runner(@Nullable Boolean debug, @Nullable Supplier<? extends AbstractEventLoop> loopFactory) {
        return new QtRunner(debug, loopFactory);
    }

    @Override
    public final <T extends @Nullable Object> T run(Coroutine<T> main) {
        return QtRunner.run(main, null, null);
    }

    @Override
    public final <T extends @Nullable Object> T run(Coroutine<T> main, @Nullable Boolean debug) {
        return QtRunner.run(main, debug, null);
    }

    /**
     * Runs a coroutine in a new loop: {@code asyncio.run} since 3.12.
     *
     * @param main what to run
     * @param debug whether the debug mode is on, or null to leave it as it is
     * @param loopFactory makes the loop, or null for the usual one
     * @param <T> the type of the result
     * @return the result of the coroutine
     */
    public final <T extends @Nullable Object> T run(
            Coroutine<T> main, @Nullable Boolean debug, @Nullable Supplier<? extends AbstractEventLoop> loopFactory) {
        return QtRunner.run(main, debug, loopFactory);
    }

    /**
     * Captures who waits for a future, and where: {@code asyncio.capture_call_graph}, since 3.14.
     *
     * @param future the future, or null for the current task
     * @param depth how many of the calling frames to leave out, where the future is the current task; 1 begins with the caller
     * @param limit how many frames of each task to keep, or null for all
     * @return the graph, or null where there is no current task
     */
    public final @Nullable FutureCallGraph captureCallGraph(
            @Nullable Future<?> future, int depth, @Nullable Integer limit) {
        return CallGraphs.capture(future, depth, limit);
    }

    /**
     * Writes the call graph as text: {@code asyncio.format_call_graph}, since 3.14.
     *
     * @param future the future, or null for the current task
     * @param depth how many of the calling frames to leave out, where the future is the current task; 1 begins with the caller
     * @param limit how many frames of each task to keep, or null for all
     * @return the text
     */
    public final String formatCallGraph(@Nullable Future<?> future, int depth, @Nullable Integer limit) {
        return CallGraphs.format(future, depth, limit);
    }

    /**
     * Prints the call graph: {@code asyncio.print_call_graph}, since 3.14.
     *
     * @param future the future, or null for the current task
     * @param file where to print it, or null for standard output
     * @param depth how many of the calling frames to leave out, where the future is the current task; 1 begins with the caller
     * @param limit how many frames of each task to keep, or null for all
     */
    public final void printCallGraph(
            @Nullable Future<?> future, @Nullable Appendable file, int depth, @Nullable Integer limit) {
        CallGraphs.print(future, file, depth, limit);
    }

    @Override
    public final Lock lock() {
        return new QtLock();
    }

    @Override
    public final Event event() {
        return new QtEvent();
    }

    @Override
    public final Condition condition(@Nullable Lock lock) {
        return new QtCondition(lock);
    }

    @Override
    public final Semaphore semaphore(int value) {
        return new QtSemaphore(value);
    }

    @Override
    public final BoundedSemaphore boundedSemaphore(int value) {
        return new QtBoundedSemaphore(value);
    }

    @Override
    public final Barrier barrier(int parties) {
        return new QtBarrier(parties);
    }

    @Override
    public final boolean isfuture(@Nullable Object obj) {
        return obj instanceof Future<?>;
    }

    @Override
    public final boolean iscoroutine(@Nullable Object obj) {
        return obj instanceof Coroutine<?>;
    }
}
