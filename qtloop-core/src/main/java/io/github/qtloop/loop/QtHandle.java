package io.github.qtloop.loop;

import io.github.qtloop.Context;
import io.github.qtloop.loop.engine.EngineHandle;
import io.github.qtloop.loop.report.ErrorLog;
import io.github.qtloop.loop.report.Errors;
import io.github.qtloop.loop.report.Traces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scheduled call; the counterpart of {@code asyncio.Handle}. */
public abstract class QtHandle extends EngineHandle {

    private final AbstractQtEventLoop loop;
    private final @Nullable List<StackTraceElement> source;
    private @Nullable Runnable callback;
    private @Nullable String description;
    private volatile boolean cancelled;

    /**
     * Makes a handle that is not scheduled yet.
     *
     * @param loop the loop that makes the call
     * @param callback what to call
     * @param context the context to call it in
     */
    protected QtHandle(AbstractQtEventLoop loop, Runnable callback, Context context) {
        super(context);
        this.loop = loop;
        this.callback = callback;
        this.source = loop.getDebug() ? Traces.here() : null;
    }

    @Override
    public void cancel() {
        if (!cancelled) {
            cancelled = true;
            if (loop.getDebug()) {
                // The callback is dropped, but what was cancelled can still be told.
                description = describe();
            }
            callback = null;
        }
    }

    @Override
    public final boolean cancelled() {
        return cancelled;
    }

    /** Where the handle was made, if the loop was in debug mode. */
    final @Nullable List<StackTraceElement> source() {
        return source;
    }

    final AbstractQtEventLoop loop() {
        return loop;
    }

    /** Makes the call. Only an error that ends the loop leaves this method. */
    final void run() {
        Runnable call = callback;
        if (call == null) {
            return;
        }
        try {
            getContext().run(call);
        } catch (Throwable error) {
            if (Errors.endsLoop(error)) {
                throw error;
            }
            ErrorLog.guard("Exception in callback", () -> loop.callExceptionHandler(failure(call, error)));
        }
    }

    /** What the debug mode reports as slow: the task, for a step of one. */
    final Object subject() {
        return switch (callback) {
            case TaskStep step -> step.task();
            case TaskWakeup wakeup -> wakeup.task();
            case null, default -> this;
        };
    }

    private Map<String, Object> failure(Runnable call, Throwable error) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("message", "Exception in callback " + Traces.call(call));
        report.put("exception", error);
        report.put("handle", this);
        if (source != null) {
            report.put("source_traceback", source);
        }
        return report;
    }

    /** The name of the class, with what a subclass adds. */
    String label() {
        return "Handle";
    }

    /** What stands between the state and the callback. */
    String details() {
        return "";
    }

    private String describe() {
        Runnable call = callback;
        return "<" + label()
                + (cancelled ? " cancelled" : "")
                + details()
                + (call == null ? "" : " " + Traces.call(call))
                + (source == null ? "" : " created at " + Traces.place(source))
                + ">";
    }

    @Override
    public final String toString() {
        String kept = description;
        return kept != null ? kept : describe();
    }
}
