package io.github.qtloop.loop.report;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The futures that a program must not lose: pending tasks, and errors that nobody has looked at. It knows them without
 * keeping them alive, and reports to the loop's exception handler those that the collector has taken. The report names
 * a stand-in, which reads as the future did.
 *
 * <p>CPython reports at once when the last reference goes; here the collector has to come by first. A collection can
 * take long, so only the debug mode asks for one: when a loop is closed while there may be something to report. An
 * error that is still unseen when the JVM ends is reported then; see {@link LastReports}.
 *
 * <p>The lists are the loop's thread's, but any thread may see an error of a loop that is closed, or report it.
 */
public final class Orphans {

    /** How long a collection takes at most to tell what it has collected, from its end on. */
    private static final int FIRST_MILLIS = 500;

    private static final int NEXT_MILLIS = 5;

    private final AbstractEventLoop loop;
    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
    private final OrphanList<Task<?>> tasks = new OrphanList<>();
    private final OrphanList<Future<?>> failures = new OrphanList<>();

    /**
     * Has no future yet.
     *
     * @param loop the loop whose exception handler gets the reports
     */
    public Orphans(AbstractEventLoop loop) {
        this.loop = loop;
    }

    /**
     * The loop whose futures these are.
     *
     * @return the loop
     */
    public AbstractEventLoop loop() {
        return loop;
    }

    ReferenceQueue<Object> collected() {
        return collected;
    }

    /**
     * The tasks that are pending.
     *
     * @return the list, which the loop's thread changes
     */
    public OrphanList<Task<?>> tasks() {
        return tasks;
    }

    /**
     * Notes an error that the program has not read yet; it is reported when its future is lost.
     *
     * @param failure the record of the error
     */
    public synchronized void add(OrphanRecord<Future<?>> failure) {
        failures.add(failure);
        LastReports.expect(this);
    }

    /**
     * Forgets an error that the program has read, or that is being reported.
     *
     * @param failure the record of the error; one that is not listed is ignored
     */
    public synchronized void remove(OrphanRecord<Future<?>> failure) {
        if (failure.listed) {
            failures.remove(failure);
            if (failures.isEmpty()) {
                LastReports.forget(this);
            }
        }
    }

    /** Reports the errors that nobody has looked at, although somebody still could. */
    void reportUnseen() {
        for (OrphanRecord<?> failure : unseen()) {
            report(failure);
        }
    }

    private synchronized List<OrphanRecord<Future<?>>> unseen() {
        return failures.records();
    }

    /**
     * The tasks that are pending and still wanted by somebody. A thread dump never shows a parked coroutine: this does.
     *
     * @return the tasks, the oldest first
     */
    public Set<Task<?>> pendingTasks() {
        Set<Task<?>> pending = new LinkedHashSet<>();
        for (Task<?> task : tasks.futures()) {
            if (!task.done()) {
                pending.add(task);
            }
        }
        return pending;
    }

    /** Reports what was collected since the last call; cheap when nothing was. */
    public void report() {
        for (Reference<?> found = collected.poll(); found != null; found = collected.poll()) {
            report((OrphanRecord<?>) found);
        }
    }

    /** Reports what is lost when the loop is closed. The debug mode lets the collector come by for it. */
    public void reportLast() {
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

    /**
     * Reports the loss that a record describes, unless that was done already.
     *
     * @param record what is known of the future
     */
    public void report(OrphanRecord<?> record) {
        Map<String, Object> report = new LinkedHashMap<>();
        synchronized (this) {
            if (record.listed) {
                record.release(this, report);
            }
        }
        if (report.isEmpty()) {
            return;
        }
        if (record.source != null) {
            report.put("source_traceback", record.source);
        }
        ErrorLog.guard("Exception in a report", () -> loop.callExceptionHandler(report));
    }
}
