package io.github.qtloop.loop.report;

import io.github.qtloop.asyncio.Future;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of futures, the oldest first. The loop's thread changes the list. Any thread may look at it; it may miss what
 * changes meanwhile.
 *
 * @param <F> the type of the futures
 */
public final class OrphanList<F extends Future<?>> {

    private @Nullable OrphanRecord<F> first;
    private @Nullable OrphanRecord<F> last;

    /** Makes an empty list. */
    public OrphanList() {}

    boolean isEmpty() {
        return first == null;
    }

    /**
     * Adds a record as the newest.
     *
     * @param record one that is in no list
     */
    public void add(OrphanRecord<F> record) {
        record.listed = true;
        record.before = last;
        if (last == null) {
            first = record;
        } else {
            last.after = record;
        }
        last = record;
    }

    /**
     * Takes a record out. It keeps its successor, for a thread that is looking at it.
     *
     * @param record one that is in this list
     */
    public void remove(OrphanRecord<F> record) {
        record.listed = false;
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

    List<OrphanRecord<F>> records() {
        List<OrphanRecord<F>> records = new ArrayList<>();
        for (OrphanRecord<F> record = first; record != null; record = record.after) {
            records.add(record);
        }
        return records;
    }

    /** The futures that are still there. */
    List<F> futures() {
        List<F> futures = new ArrayList<>();
        for (OrphanRecord<F> record : records()) {
            F future = record.get();
            if (future != null) {
                futures.add(future);
            }
        }
        return futures;
    }
}
