package io.github.qtloop.loop.report;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Handle;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where objects were made, and how objects and stacks read in messages: as CPython writes them. */
public final class Traces {

    /** How many frames the debug mode keeps of the place where an object was made. */
    private static final int DEPTH = 10;

    /**
     * The classes whose frames are no news to the user, by name: those of the loop and its coroutines are above this one.
     */
    static final Set<String> OWN_CLASSES = Stream.of(
                    "Context",
                    "loop.AbstractQtEventLoop",
                    "loop.Calls",
                    "loop.coroutine.Continuations",
                    "loop.coroutine.CoroutineFrame",
                    "loop.coroutine.Coroutines",
                    "loop.EagerTasks",
                    "loop.ExecutorSlot",
                    "loop.HandleRunner",
                    "loop.coroutine.HeldMonitors",
                    "loop.coroutine.NeverAwaited",
                    "loop.coroutine.QtCoroutine",
                    "loop.QtFuture",
                    "loop.QtHandle",
                    "loop.QtTask",
                    "loop.QtTimerHandle",
                    "loop.RunUntilComplete",
                    "loop.TaskMaker",
                    "loop.TaskStack",
                    "loop.Tasks",
                    "loop.report.Traces",
                    "tasks.CallGraphs")
            .map("io.github.qtloop."::concat)
            .collect(Collectors.toUnmodifiableSet());

    /** The frame at which the stack of a coroutine begins. */
    private static final String CONTINUATION = "jdk.internal.vm.Continuation";

    private static final List<String> OWN_PACKAGES =
            List.of("io.github.qtloop.asyncio.", "io.github.qtloop.functions.", "io.github.qtloop.version.");

    private Traces() {}

    /**
     * The calling frames above the loop's own, the newest last.
     *
     * @return ten frames at most
     */
    public static List<StackTraceElement> here() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.dropWhile(frame -> isPlumbing(frame.getDeclaringClass()))
                        .map(StackWalker.StackFrame::toStackTraceElement)
                        .limit(DEPTH)
                        .toList())
                .reversed();
    }

    /**
     * What the running coroutine's own code is doing, the newest last.
     *
     * @return the frames of the program's code
     */
    public static List<StackTraceElement> ofCurrentTask() {
        return ofCoroutine(StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.takeWhile(frame -> !frame.getClassName().equals(CONTINUATION))
                        .map(StackWalker.StackFrame::toStackTraceElement)
                        .toArray(StackTraceElement[]::new)));
    }

    /**
     * What a coroutine's own code is doing: the frames that are neither this package's nor the JVM's, the newest last.
     *
     * @param newestFirst the frames of the stack
     * @return the frames of the program's code
     */
    public static List<StackTraceElement> ofCoroutine(StackTraceElement[] newestFirst) {
        return List.of(newestFirst).stream()
                .filter(frame -> !isOwn(frame) && !isOfTheJvm(frame))
                .toList()
                .reversed();
    }

    /**
     * Frames, one per line, without a line break at the end.
     *
     * @param frames the frames in their order
     * @return the lines
     */
    public static String format(List<StackTraceElement> frames) {
        return frames.stream().map(Traces::format).collect(Collectors.joining("\n"));
    }

    /**
     * One frame, as Python writes it.
     *
     * @param frame the frame
     * @return a line without its break
     */
    public static String format(StackTraceElement frame) {
        return "  File \"" + frame.getFileName() + "\", line " + frame.getLineNumber() + ", in " + frame.getClassName()
                + "." + frame.getMethodName();
    }

    /**
     * Where the newest frame is.
     *
     * @param frames frames, the newest last
     * @return file and line
     */
    public static String place(List<StackTraceElement> frames) {
        if (frames.isEmpty()) {
            return "an unknown place";
        }
        StackTraceElement newest = frames.getLast();
        return newest.getFileName() + ":" + newest.getLineNumber();
    }

    /**
     * The name of a piece of code, as a call.
     *
     * @param code a callback, a coroutine, or a name
     * @return the name with parentheses
     */
    public static String call(Object code) {
        return name(code) + "()";
    }

    /**
     * The name of a piece of code: its own, that of its class, or of the one that a lambda stands in.
     *
     * @param code a callback, a coroutine, a class, or a name
     * @return the name
     */
    public static String name(Object code) {
        return switch (code) {
            case String name -> name;
            case Named named -> named.qualifiedName();
            case Class<?> type -> nameOfClass(type);
            default -> nameOfClass(code.getClass());
        };
    }

    private static String nameOfClass(Class<?> type) {
        String name = type.getName();
        name = name.substring(name.lastIndexOf('.') + 1).replaceFirst("/0x[0-9a-f]+$", "");
        int lambda = name.indexOf("$$Lambda");
        if (lambda >= 0) {
            name = name.substring(0, lambda) + ".<lambda>";
        }
        return name.replace('$', '.');
    }

    /** Whether a class is a loop, handle or future, or serves one: a version module has its own. */
    private static boolean isPlumbing(Class<?> type) {
        return OWN_CLASSES.contains(type.getName())
                || AbstractEventLoop.class.isAssignableFrom(type)
                || Handle.class.isAssignableFrom(type)
                || Future.class.isAssignableFrom(type);
    }

    private static boolean isOwn(StackTraceElement frame) {
        String name = frame.getClassName();
        int nested = name.indexOf('$');
        return OWN_CLASSES.contains(nested < 0 ? name : name.substring(0, nested))
                || OWN_PACKAGES.stream().anyMatch(name::startsWith);
    }

    private static boolean isOfTheJvm(StackTraceElement frame) {
        return "java.base".equals(frame.getModuleName()) && frame.getClassName().startsWith("jdk.internal.vm.")
                || "java.management".equals(frame.getModuleName())
                || frame.getClassName().contains("$$Lambda");
    }

    /** A callback of the loop's own that has a name in CPython. */
    public interface Named {
        /**
         * The name.
         *
         * @return as {@code __qualname__} would have it
         */
        String qualifiedName();
    }
}
