package io.github.qtloop.loop;

import io.github.qtloop.Context;
import io.github.qtloop.asyncio.TimerHandle;

/** A call scheduled for a time; the counterpart of {@code asyncio.TimerHandle}. */
public abstract class QtTimerHandle extends QtHandle implements TimerHandle {

    private final double when;

    /**
     * Makes a handle that is not scheduled yet.
     *
     * @param loop the loop that makes the call
     * @param when the time of the call, in seconds on the clock of the loop
     * @param callback what to call
     * @param context the context to call it in
     */
    protected QtTimerHandle(AbstractQtEventLoop loop, double when, Runnable callback, Context context) {
        super(loop, callback, context);
        this.when = when;
    }

    @Override
    public final double when() {
        return when;
    }

    @Override
    public final void cancel() {
        if (!cancelled() && isScheduled()) {
            loop().engine.timerCancelled();
        }
        super.cancel();
    }

    @Override
    final String label() {
        return "TimerHandle";
    }

    @Override
    final String details() {
        return " when=" + when;
    }
}
