package io.github.qtloop.loop;

import io.github.qtloop.loop.report.Traces;
import io.github.qtloop.trace.Frames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a task, the newest last: of its coroutine, or of the error that has ended it.
 *
 * @param task the task
 * @param error what has ended it, or null
 * @param frames all of them
 */
record TaskStack(QtTask<?> task, @Nullable Throwable error, List<StackTraceElement> frames) {

    static TaskStack of(QtTask<?> task) {
        Throwable error = task.shownException();
        StackTraceElement[] frames = error == null ? task.coroutineStack() : Frames.own(error.getStackTrace());
        return new TaskStack(task, error, Traces.ofCoroutine(frames));
    }

    /**
     * As many frames as wanted. As in Python, a stack keeps its newest and a traceback its oldest.
     *
     * @param limit how many, or null for all
     */
    List<StackTraceElement> upTo(@Nullable Integer limit) {
        if (limit == null || limit >= frames.size()) {
            return frames;
        }
        int count = Math.max(0, limit);
        return error == null ? frames.subList(frames.size() - count, frames.size()) : frames.subList(0, count);
    }

    /** Prints them as CPython does, to standard error if no other place is given. */
    void print(@Nullable Integer limit, @Nullable Appendable file) {
        List<StackTraceElement> shown = upTo(limit);
        StringBuilder text = new StringBuilder();
        if (shown.isEmpty()) {
            text.append("No stack for ").append(task).append('\n');
        } else {
            text.append(error == null ? "Stack for " : "Traceback for ").append(task);
            text.append(" (most recent call last):\n").append(Traces.format(shown)).append('\n');
        }
        if (error != null) {
            text.append(error).append('\n');
        }
        try {
            (file == null ? System.err : file).append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
