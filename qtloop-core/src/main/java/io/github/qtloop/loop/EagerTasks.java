package io.github.qtloop.loop;

import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.TaskConstructor;
import io.github.qtloop.TaskFactory;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Task;
import org.jspecify.annotations.Nullable;

/**
 * Task factories whose tasks start at once: the first step runs within {@code createTask}, and a coroutine that does
 * not wait never goes through the ready queue.
 *
 * @param constructor makes the tasks
 */
public record EagerTasks(TaskConstructor constructor) implements TaskFactory {

    @Override
    public <T extends @Nullable Object> Task<T> createTask(
            AbstractEventLoop loop, Coroutine<T> coro, @Nullable String name, @Nullable Context context) {
        return createTask(loop, coro, name, context, true);
    }

    @Override
    public <T extends @Nullable Object> Task<T> createTask(
            AbstractEventLoop loop,
            Coroutine<T> coro,
            @Nullable String name,
            @Nullable Context context,
            @Nullable Boolean eagerStart) {
        return constructor.createTask(coro, loop, name, context, eagerStart == null || eagerStart);
    }

    /**
     * Makes a task and starts it: {@code asyncio.eager_task_factory}. A loop that is not running starts it later.
     *
     * @param loop the loop, or null for the one of the calling thread
     * @param coroutine what to run
     * @param name the name of the task, or null for a new one
     * @param context the context to run in, or null for a copy of the current one
     * @param <T> the type of the result
     * @return the task, which may be done
     * @throws IllegalStateException when the context is the one that the caller runs in
     */
    public static <T extends @Nullable Object> Task<T> start(
            @Nullable AbstractEventLoop loop,
            Coroutine<T> coroutine,
            @Nullable String name,
            @Nullable Context context) {
        AbstractQtEventLoop chosen = Loops.own(loop != null ? loop : Tasks.loopOfThread());
        QtTask<T> task = chosen.makeTask(coroutine, name, context);
        if (chosen.isRunning()) {
            task.startEagerly();
        } else {
            task.start();
        }
        return task;
    }

    /**
     * Makes a task whose first step goes through the ready queue: {@code asyncio.Task}.
     *
     * @param loop the loop, or null for the one of the calling thread
     * @param coroutine what to run
     * @param name the name of the task, or null for a new one
     * @param context the context to run in, or null for a copy of the current one
     * @param <T> the type of the result
     * @return the task
     */
    public static <T extends @Nullable Object> Task<T> startLater(
            @Nullable AbstractEventLoop loop,
            Coroutine<T> coroutine,
            @Nullable String name,
            @Nullable Context context) {
        QtTask<T> task = Loops.own(loop != null ? loop : Tasks.loopOfThread()).makeTask(coroutine, name, context);
        task.start();
        return task;
    }
}
