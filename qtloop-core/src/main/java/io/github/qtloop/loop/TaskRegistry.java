package io.github.qtloop.loop;

import io.github.qtloop.asyncio.Task;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a loop that are pending, the oldest first, without keeping them alive: a thread dump never shows a parked
 * coroutine. The loop's thread changes it. Any thread may look; then what changes meanwhile may be missing.
 */
final class TaskRegistry {

    private @Nullable TaskRecord first;
    private @Nullable TaskRecord last;

    void add(TaskRecord record) {
        record.before = last;
        if (last == null) {
            first = record;
        } else {
            last.after = record;
        }
        last = record;
    }

    /** Takes a record away. It keeps its successor, for a thread that is looking at it. */
    void remove(TaskRecord record) {
        if (record.before == null) {
            first = record.after;
        } else {
            record.before.after = record.after;
        }
        if (record.after == null) {
            last = record.before;
        } else {
            record.after.before = record.before;
        }
    }

    /** The tasks that are pending and still wanted by somebody. */
    Set<Task<?>> pending() {
        Set<Task<?>> tasks = new LinkedHashSet<>();
        for (TaskRecord record = first; record != null; record = record.after) {
            QtTask<?> task = record.get();
            if (task != null && !task.done()) {
                tasks.add(task);
            }
        }
        return tasks;
    }
}
