package io.github.qtloop.loop;

import io.github.qtloop.loop.report.Traces;
import org.jspecify.annotations.Nullable;

/**
 * The next step of a task, as it stands in the ready queue.
 *
 * @param task what goes on
 * @param exception what its coroutine gets raised, or null
 */
record TaskStep(QtTask<?> task, @Nullable Throwable exception) implements Runnable, Traces.Named {

    @Override
    public void run() {
        task.step(exception);
    }

    @Override
    public String qualifiedName() {
        return "Task.task_step";
    }
}
