package io.github.qtloop.tasks;

import io.github.qtloop.FutureCallGraph;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.Futures;
import io.github.qtloop.loop.RunningLoop;
import io.github.qtloop.loop.Tasks;
import io.github.qtloop.loop.report.Reprs;
import io.github.qtloop.loop.report.Traces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who waits for a future, and where: the counterpart of {@code asyncio.graph}, which Python has since 3.14. */
public final class CallGraphs {

    private static final String INDENT = "    ";

    private CallGraphs() {}

    /**
     * Captures the call graph of a future: {@code asyncio.capture_call_graph}.
     *
     * @param future the future, or null for the current task
     * @param depth how many of the calling frames to leave out, where the future is the current task; 1 begins with the caller
     * @param limit how many frames of each task to keep: those nearest to its beginning if it is positive, the newest if it is
     *     negative, all if it is null
     * @return the graph, or null where there is no current task
     * @throws IllegalStateException when no future is given and no loop runs in this thread
     */
    public static @Nullable FutureCallGraph capture(@Nullable Future<?> future, int depth, @Nullable Integer limit) {
        if (future == null && RunningLoop.get() == null) {
            throw new IllegalStateException("capture_call_graph() is called outside of a running event loop and no *future* to"
                    + " introspect was provided");
        }
        Task<?> current = Tasks.currentIfAny();
        Future<?> shown = future == null ? current : future;
        if (shown == null) {
            return null;
        }
        return shown == current ? ofCurrent(shown, depth, limit) : of(shown, limit);
    }

    /**
     * The call graph as text: {@code asyncio.format_call_graph}.
     *
     * @param future the future, or null for the current task
     * @param depth as for {@link #capture}
     * @param limit as for {@link #capture}
     * @return lines without a line break at the end; empty where there is no current task
     */
    public static String format(@Nullable Future<?> future, int depth, @Nullable Integer limit) {
        FutureCallGraph graph = capture(future, depth, limit);
        StringBuilder text = new StringBuilder();
        if (graph != null) {
            append(graph, "", text);
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    /**
     * Prints the call graph: {@code asyncio.print_call_graph}.
     *
     * @param future the future, or null for the current task
     * @param file where to print it, or null for standard output
     * @param depth as for {@link #capture}
     * @param limit as for {@link #capture}
     */
    public static void print(@Nullable Future<?> future, @Nullable Appendable file, int depth, @Nullable Integer limit) {
        String text = format(future, depth, limit);
        try {
            (file == null ? System.out : file).append(text).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FutureCallGraph of(Future<?> future, @Nullable Integer limit) {
        List<StackTraceElement> outermostFirst =
                future instanceof Task<?> task && !task.done() ? task.getStack(null) : List.of();
        return new FutureCallGraph(future, limited(outermostFirst, limit).reversed(), awaitedBy(future, limit));
    }

    private static FutureCallGraph ofCurrent(Future<?> task, int depth, @Nullable Integer limit) {
        List<StackTraceElement> newestFirst = Traces.ofCurrentTask().reversed();
        List<StackTraceElement> called = newestFirst.subList(Math.clamp(depth - 1, 0, newestFirst.size()), newestFirst.size());
        return new FutureCallGraph(task, limited(called, limit == null ? null : -limit), awaitedBy(task, limit));
    }

    private static List<FutureCallGraph> awaitedBy(Future<?> future, @Nullable Integer limit) {
        return Futures.awaitedBy(future).stream().map(task -> of(task, limit)).toList();
    }

    /** The first frames if the limit is positive, the last ones if it is negative. */
    private static List<StackTraceElement> limited(List<StackTraceElement> frames, @Nullable Integer limit) {
        if (limit == null) {
            return frames;
        }
        int kept = Math.min(Math.abs(limit), frames.size());
        return limit < 0 ? frames.subList(frames.size() - kept, frames.size()) : frames.subList(0, kept);
    }

    private static void append(FutureCallGraph graph, String indent, StringBuilder text) {
        Future<?> future = graph.future();
        String name = future instanceof Task<?> task ? "Task(name=" + Reprs.quote(task.getName()) + ", " : "Future(";
        text.append(indent).append("* ").append(name).append("id=0x").append(Integer.toHexString(System.identityHashCode(future)));
        text.append(")\n");
        if (!graph.callStack().isEmpty()) {
            text.append(indent).append("  + Call stack:\n");
            graph.callStack().forEach(frame -> text.append(indent).append("  | ").append(Traces.format(frame)).append("()\n"));
        }
        if (!graph.awaitedBy().isEmpty()) {
            text.append(indent).append("  + Awaited by:\n");
            graph.awaitedBy().forEach(each -> append(each, indent + INDENT, text));
        }
    }
}
