package io.github.qtloop.loop.report;

import io.github.qtloop.asyncio.Future;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can still be told of a future when the collector has taken it. It does not keep the future alive.
 *
 * @param <F> the type of the future
 */
public abstract class OrphanRecord<F extends Future<?>> extends WeakReference<F> {

    /** Where the future was made, if the loop was in debug mode. */
    protected final @Nullable List<StackTraceElement> source;

    /** The neighbours in the list of records. */
    @Nullable OrphanRecord<F> before;

    @Nullable OrphanRecord<F> after;

    /** Whether the loss of the future is to be reported. The collector may also name one that is not listed any more. */
    boolean listed;

    /**
     * Makes a record that is in no list.
     *
     * @param future what must not be lost
     * @param source where it was made, or null
     * @param orphans hears when the collector has taken the future
     */
    protected OrphanRecord(F future, @Nullable List<StackTraceElement> source, Orphans orphans) {
        super(future, orphans.collected());
        this.source = source;
    }

    /**
     * Takes the record out of its list, and fills a report, but for the source.
     *
     * @param orphans has the list
     * @param report what the exception handler gets; it stays empty when there is nothing to report
     */
    protected abstract void release(Orphans orphans, Map<String, Object> report);
}
