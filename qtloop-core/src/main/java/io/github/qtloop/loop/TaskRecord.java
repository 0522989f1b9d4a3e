package io.github.qtloop.loop;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a task even when it is gone: its name. It does not keep the task alive; while the
 * task is pending, {@link TaskRegistry} keeps the record.
 */
final class TaskRecord extends WeakReference<QtTask<?>> {

    private static final AtomicLong COUNTER = new AtomicLong();

    /** Its neighbours in the registry. */
    @Nullable TaskRecord before;

    @Nullable TaskRecord after;
    private final long number;
    private @Nullable String name;

    /**
     * @param name the name of the task, or null for one with the next number
     */
    TaskRecord(QtTask<?> task, @Nullable String name) {
        super(task);
        this.number = name == null ? COUNTER.incrementAndGet() : 0;
        this.name = name;
    }

    /** The name of the task; a number becomes one when it is asked for, because most are not. */
    String name() {
        String given = name;
        return given != null ? given : "Task-" + number;
    }

    void setName(String value) {
        name = value;
    }
}
