package io.github.qtloop.loop;

import io.github.qtloop.asyncio.Task;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The futures that a program must not lose: pending tasks, and errors that nobody has looked at. It knows them without
 * keeping them alive, and reports to the loop's exception handler those that the collector has taken. The report names a
 * stand-in, which reads as the future did.
 *
 * <p>CPython reports at once when the last reference goes; here the collector has to come by first. So a loop that is
 * closed while there is something to report lets it come.
 */
final class Orphans {

    private static final int COLLECTION_MILLIS = 200;

    private final AbstractQtEventLoop loop;
    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
    private final OrphanList<QtTask<?>> tasks = new OrphanList<>();
    private final OrphanList<QtFuture<?>> failures = new OrphanList<>();

    Orphans(AbstractQtEventLoop loop) {
        this.loop = loop;
    }

    AbstractQtEventLoop loop() {
        return loop;
    }

    ReferenceQueue<Object> collected() {
        return collected;
    }

    OrphanList<QtTask<?>> tasks() {
        return tasks;
    }

    OrphanList<QtFuture<?>> failures() {
        return failures;
    }

    /** The tasks that are pending and still wanted by somebody. A thread dump never shows a parked coroutine: this does. */
    Set<Task<?>> pendingTasks() {
        Set<Task<?>> pending = new LinkedHashSet<>();
        for (QtTask<?> task : tasks.futures()) {
            if (!task.done()) {
                pending.add(task);
            }
        }
        return pending;
    }

    /** Reports what was collected since the last call; cheap when nothing was. */
    void report() {
        for (Reference<?> found = collected.poll(); found != null; found = collected.poll()) {
            report((OrphanRecord<?>) found);
        }
    }

    /** Reports what no live object refers to any more. */
    void reportLast() {
        if (tasks.isEmpty() && failures.isEmpty()) {
            return;
        }
        System.gc();
        try {
            // References are queued a little after the collection.
            for (Reference<?> found = collected.remove(COLLECTION_MILLIS);
                    found != null;
                    found = collected.remove(COLLECTION_MILLIS)) {
                report((OrphanRecord<?>) found);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(OrphanRecord<?> record) {
        if (!record.listed) {
            return;
        }
        Map<String, Object> report = new LinkedHashMap<>();
        record.release(this, report);
        if (report.isEmpty()) {
            return;
        }
        if (record.source != null) {
            report.put("source_traceback", record.source);
        }
        loop.callExceptionHandler(report);
    }
}
