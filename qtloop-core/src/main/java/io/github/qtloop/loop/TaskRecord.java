package io.github.qtloop.loop;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.coroutine.Coroutines;
import io.github.qtloop.loop.report.OrphanRecord;
import io.github.qtloop.loop.report.Orphans;
import io.github.qtloop.loop.report.Traces;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A task's name and its coroutine's. It is listed while the task is pending. */
final class TaskRecord extends OrphanRecord<Task<?>> {

    private static final AtomicLong COUNTER = new AtomicLong();

    private final long number;
    private final Object code;
    private @Nullable String name;

    /** Whether it is no fault to lose the task. */
    private boolean expendable;

    /**
     * @param name the name of the task, or null for one with the next number
     * @param coroutine the coroutine, which the record does not keep: it may lead to the task
     */
    TaskRecord(QtTask<?> task, @Nullable String name, Coroutine<?> coroutine) {
        super(task, task.source(), task.loop().orphans);
        this.number = name == null ? COUNTER.incrementAndGet() : 0;
        this.name = name;
        this.code = Coroutines.nameOrClass(coroutine);
    }

    /** The name of the task. A number becomes one when it is asked for: most are not. */
    String name() {
        String given = name;
        return given != null ? given : "Task-" + number;
    }

    void setName(String value) {
        name = value;
    }

    void setExpendable() {
        expendable = true;
    }

    String nameOfCoroutine() {
        return Traces.name(code);
    }

    /** A task that reads as the one that is gone; it never runs. */
    QtTask<?> standIn(AbstractQtEventLoop loop) {
        QtTask<?> task = loop.makeTask(new Gone(nameOfCoroutine()), name(), null);
        task.setSource(source);
        return task;
    }

    private record Gone(String qualifiedName) implements Coroutine<@Nullable Object>, Traces.Named {
        @Override
        public @Nullable Object run() {
            return null;
        }
    }

    @Override
    protected void release(Orphans orphans, Map<String, Object> report) {
        orphans.tasks().remove(this);
        if (!expendable) {
            report.put("task", standIn(Loops.own(orphans.loop())));
            report.put("message", "Task was destroyed but it is pending!");
        }
    }
}
