package io.github.qtloop.loop;

import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.report.Reprs;
import io.github.qtloop.trace.Frames;
import io.github.qtloop.trace.LateTrace;
import io.github.qtloop.trace.Story;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells in the traces of errors which tasks await the one that has failed. Only errors pay for it: who awaits is read from the
 * callbacks, as {@link AwaitingCallback} has them.
 */
final class TaskStories {

    /** The tasks that a trace names at most. */
    private static final int LIMIT = 16;

    private TaskStories() {}

    /** An error has ended a task, whose callbacks are still there. */
    static void ended(QtTask<?> task, Throwable error) {
        if (!Frames.areFull()) {
            Story.tell(error);
            Story.await(error, name(task), awaiting(task));
        }
    }

    /**
     * An error is being raised in the running coroutine, which has awaited a future.
     *
     * @param isOutcome whether it is what the future has ended with, and not the await itself
     * @return the error
     */
    static Throwable raised(Throwable error, QtFuture<?> awaited, boolean isOutcome) {
        QtTask<?> task = awaited.loop().runner.currentTask();
        if (task == null || Frames.areFull()) {
            return error;
        }
        LateTrace late = LateTrace.of(error);
        if (late != null) {
            if (late.hasLeftTask()) {
                tellLater(late, awaited, task);
            }
        } else if (isOutcome) {
            Story.tell(error);
            Story.await(error, name(awaited), sections(task, here()));
        }
        return error;
    }

    private static void tellLater(LateTrace error, QtFuture<?> awaited, QtTask<?> task) {
        Throwable here = new Throwable();
        String source = name(awaited);
        String name = name(task);
        WeakReference<QtTask<?>> reference = new WeakReference<>(task);
        error.tellLater(told -> {
            List<StackTraceElement> sections = section(name, here.getStackTrace());
            QtTask<?> stillThere = reference.get();
            if (stillThere != null) {
                sections.addAll(awaiting(stillThere));
            }
            return Story.await(told, source, sections);
        });
    }

    private static StackTraceElement[] here() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::toStackTraceElement)
                        .takeWhile(frame -> !Frames.isStart(frame))
                        .toArray(StackTraceElement[]::new));
    }

    private static List<StackTraceElement> sections(QtTask<?> task, StackTraceElement[] stack) {
        List<StackTraceElement> sections = section(name(task), stack);
        sections.addAll(awaiting(task));
        return sections;
    }

    private static List<StackTraceElement> section(String name, StackTraceElement[] stack) {
        List<StackTraceElement> section = new ArrayList<>();
        section.add(Frames.awaitedBy(name));
        section.addAll(Frames.ofProgram(Frames.ofCoroutine(stack)));
        return section;
    }

    /** The sections of those who await a task, of one each, up to one that nobody awaits. */
    private static List<StackTraceElement> awaiting(QtTask<?> task) {
        List<StackTraceElement> sections = new ArrayList<>();
        Set<QtTask<?>> seen = new LinkedHashSet<>(List.of(task));
        for (QtTask<?> next = awaiter(task); next != null && seen.size() <= LIMIT && seen.add(next); next = awaiter(next)) {
            sections.addAll(section(name(next), next.coroutineStack()));
        }
        return sections;
    }

    private static @Nullable QtTask<?> awaiter(QtTask<?> task) {
        for (Task<?> awaiter : task.awaitedBy()) {
            if (awaiter instanceof QtTask<?> own) {
                return own;
            }
        }
        return null;
    }

    private static String name(QtFuture<?> future) {
        return future instanceof QtTask<?> task ? "task " + Reprs.quote(task.getName()) : "a future";
    }
}
