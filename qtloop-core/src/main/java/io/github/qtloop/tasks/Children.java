package io.github.qtloop.tasks;

import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.RunningLoop;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tasks of a group that have not ended. */
final class Children {

    private final Set<Task<?>> tasks = new LinkedHashSet<>();
    private @Nullable Future<@Nullable Void> noneLeft;

    void add(Task<?> task) {
        tasks.add(task);
    }

    void remove(Task<?> task) {
        tasks.remove(task);
        if (noneLeft != null && tasks.isEmpty() && !noneLeft.done()) {
            noneLeft.setResult(null);
        }
    }

    int count() {
        return tasks.size();
    }

    void cancelAll() {
        for (Task<?> task : List.copyOf(tasks)) {
            if (!task.done()) {
                task.cancel();
            }
        }
    }

    /**
     * Waits until no task is left.
     *
     * @param cancelled is told when the waiting task is cancelled, which does not end the waiting
     */
    void awaitNone(Consumer<CancelledError> cancelled) {
        while (!tasks.isEmpty()) {
            noneLeft = RunningLoop.requireToAwait().createFuture();
            try {
                noneLeft.await();
            } catch (CancelledError error) {
                cancelled.accept(error);
            }
            noneLeft = null;
        }
    }
}
