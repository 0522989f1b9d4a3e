package io.github.qtloop.loop;

import io.github.qtloop.asyncio.Task;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The futures that a program must not lose: pending tasks, and errors that nobody has looked at. It knows them without
 * keeping them alive, and reports to the loop's exception handler those that the collector has taken. The report names
 * a stand-in, which reads as the future did.
 *
 * <p>CPython reports at once when the last reference goes; here the collector has to come by first. A collection can
 * take long, so only the debug mode asks for one: when a loop is closed while there may be something to report.
 */
final class Orphans {

    /** How long a collection takes at most to tell what it has collected, from its end on. */
    private static final int FIRST_MILLIS = 500;

    private static final int NEXT_MILLIS = 5;

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

    /**
     * The tasks that are pending and still wanted by somebody. A thread dump never shows a parked coroutine: this does.
     */
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

    /** Reports what is lost when the loop is closed. The debug mode lets the collector come by for it. */
    void reportLast() {
        if (!loop.getDebug() || tasks.isEmpty() && failures.isEmpty()) {
            report();
            return;
        }
        Reference<?> last = nobodys();
        System.gc();
        try {
            // What was collected comes in no particular order, but all at once: the wait is for the first of it.
            int patience = FIRST_MILLIS;
            for (Reference<?> found = collected.remove(patience); found != null; found = collected.remove(patience)) {
                patience = NEXT_MILLIS;
                if (found != last) {
                    report((OrphanRecord<?>) found);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Reference.reachabilityFence(last);
    }

    /** A reference to an object that is garbage already, so that every collection has something to tell of. */
    private Reference<?> nobodys() {
        return new WeakReference<>(new Object(), collected);
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
