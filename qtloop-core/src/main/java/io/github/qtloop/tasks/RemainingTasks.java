package io.github.qtloop.tasks;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.Loops;
import io.github.qtloop.loop.Tasks;
import java.util.List;

/** The tasks that a run ends although they have not ended; the counterpart of {@code _cancel_all_tasks}. */
public final class RemainingTasks {

    private final AbstractEventLoop loop;
    private final List<Task<Object>> tasks;

    private RemainingTasks(AbstractEventLoop loop, List<Task<Object>> tasks) {
        this.loop = loop;
        this.tasks = tasks;
    }

    /**
     * The tasks of a loop that are pending now, but the one that runs.
     *
     * @param loop the loop
     * @return the tasks
     */
    @SuppressWarnings("unchecked") // what they return is not looked at
    public static RemainingTasks of(AbstractEventLoop loop) {
        return new RemainingTasks(
                loop,
                Tasks.all(loop).stream()
                        .filter(task -> task != Tasks.current(loop))
                        .map(task -> (Task<Object>) task)
                        .toList());
    }

    /**
     * Whether there is none.
     *
     * @return true if there is nothing to end
     */
    public boolean isEmpty() {
        return tasks.isEmpty();
    }

    /**
     * Cancels the tasks.
     *
     * @return ends when they have
     */
    public Future<?> cancel() {
        tasks.forEach(Task::cancel);
        return Gather.of(tasks, true);
    }

    /** Hands the errors of tasks that have ended by one to the loop's exception handler. */
    public void report() {
        for (Task<Object> task : tasks) {
            if (!task.cancelled() && task.exception() instanceof Throwable error) {
                Loops.report(loop, "unhandled exception during asyncio.run() shutdown", error, task);
            }
        }
    }
}
