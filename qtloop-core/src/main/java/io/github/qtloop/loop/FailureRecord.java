package io.github.qtloop.loop;

import io.github.qtloop.asyncio.Future;
import io.github.qtloop.loop.report.OrphanRecord;
import io.github.qtloop.loop.report.Orphans;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The error of a future. It is listed until somebody asks for it. */
final class FailureRecord extends OrphanRecord<Future<?>> {

    private final Throwable error;
    private final @Nullable TaskRecord task;

    FailureRecord(QtFuture<?> future, Throwable error) {
        super(future, future.source(), future.loop().orphans);
        this.error = error;
        this.task = future instanceof QtTask<?> known ? known.record() : null;
    }

    @Override
    protected void release(Orphans orphans, Map<String, Object> report) {
        orphans.remove(this);
        AbstractQtEventLoop loop = Loops.own(orphans.loop());
        QtFuture<?> standIn = task != null ? task.standIn(loop) : standIn(loop);
        standIn.failSilently(error);
        report.put("message", standIn.label() + " exception was never retrieved");
        report.put("exception", error);
        report.put("future", standIn);
    }

    private QtFuture<?> standIn(AbstractQtEventLoop loop) {
        QtFuture<?> future = loop.makeFuture();
        future.setSource(source);
        return future;
    }
}
