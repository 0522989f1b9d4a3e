package io.github.qtloop.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which frames of a stack are the program's. The system property {@code qtloop.traces} with the value {@code full} keeps all of
 * them. Any thread may ask.
 *
 * <p>A trace that has been told is a row of sections: the frames of the task that has failed, the newest first; those of each
 * task that awaits it, below a frame that names the task; and, below a last such frame, who runs the loop.
 */
public final class Frames {

    private static final boolean FULL = "full".equals(System.getProperty("qtloop.traces"));

    private static final String OURS = "io.github.qtloop.";

    /** The packages of the library; the classes beside them have capital letters. */
    private static final Set<String> OUR_PACKAGES = Set.of(
            "asyncio",
            "dump",
            "foreign",
            "functions",
            "install",
            "interop",
            "loop",
            "net",
            "python",
            "qt",
            "qtcore",
            "reactor",
            "scheduler",
            "sync",
            "tasks",
            "trace",
            "version");

    /** What carries calls in the JDK and in QtJambi. */
    private static final List<String> CARRIERS = List.of(
            "com.sun.tools.javac.launcher.",
            "io.qt.core.QEventLoop",
            "io.qt.internal.",
            "java.lang.invoke.",
            "java.lang.reflect.",
            "jdk.internal.foreign.",
            "jdk.internal.reflect.",
            "jdk.internal.vm.",
            "jdk.proxy");

    private static final StackTraceElement LOOP = new StackTraceElement("run", "by", "the event loop", -1);

    private Frames() {}

    /**
     * Whether traces are to keep the frames of the loop.
     *
     * @return the switch, which does not change while the JVM runs
     */
    public static boolean areFull() {
        return FULL;
    }

    /**
     * The frames of the program.
     *
     * @param stack frames in any order
     * @return those that are neither the loop's nor carry calls, in the same order
     */
    public static List<StackTraceElement> ofProgram(StackTraceElement[] stack) {
        return Arrays.stream(stack).filter(frame -> !isMachinery(frame)).toList();
    }

    /**
     * The frame that stands above those of a task that awaits.
     *
     * @param who its name, in words
     * @return a frame that reads {@code awaited.by(WHO)}
     */
    public static StackTraceElement awaitedBy(String who) {
        return new StackTraceElement("awaited", "by", who, -1);
    }

    /**
     * The stack of one coroutine, which is that of the thread down to where the coroutine begins.
     *
     * @param newestFirst the frames of the stack
     * @return all of them, if no coroutine has begun there
     */
    public static StackTraceElement[] ofCoroutine(StackTraceElement[] newestFirst) {
        return Arrays.copyOf(newestFirst, start(newestFirst));
    }

    /**
     * The section of the task that has failed.
     *
     * @param told the trace of its error
     * @return the frames above those who await
     */
    public static StackTraceElement[] own(StackTraceElement[] told) {
        return Arrays.copyOf(told, firstAwaiting(told));
    }

    /**
     * Tells a trace. One without any frame of the program stays as it is.
     *
     * @param stack as the JVM has it, or told before; the newest frame first
     * @return the program's frames, with a frame above those of who runs the loop
     */
    static StackTraceElement[] told(StackTraceElement[] stack) {
        if (FULL) {
            return stack;
        }
        int start = start(stack);
        List<StackTraceElement> frames = new ArrayList<>(ofProgram(Arrays.copyOf(stack, start)));
        List<StackTraceElement> below = withTheirOldest(Arrays.copyOfRange(stack, start, stack.length));
        if (start < stack.length && !below.isEmpty()) {
            frames.add(LOOP);
        }
        frames.addAll(below);
        if (start == stack.length) {
            frames = withTheirOldest(stack);
        }
        return frames.isEmpty() ? stack : frames.toArray(StackTraceElement[]::new);
    }

    /**
     * Adds those who await to a trace, unless it has them.
     *
     * @param told a trace that has been told
     * @param source the frame of the task that they await, which need not be there
     * @param awaiting sections, each below its frame
     */
    static StackTraceElement[] awaited(
            StackTraceElement[] told, StackTraceElement source, List<StackTraceElement> awaiting) {
        if (awaiting.isEmpty() || List.of(told).contains(awaiting.getFirst())) {
            return told;
        }
        List<StackTraceElement> all = List.of(told);
        int found = all.indexOf(source);
        int cut = found < 0 ? 0 : found + 1;
        // An error may be raised in several tasks, each of which has its own story from there on.
        while (cut < told.length && !isSection(told[cut])) {
            cut++;
        }
        List<StackTraceElement> frames = new ArrayList<>(all.subList(0, cut));
        frames.addAll(awaiting);
        frames.addAll(all.subList(loop(told), told.length));
        return frames.toArray(StackTraceElement[]::new);
    }

    /** Adds what has passed an error on, in front of who runs the loop. */
    static StackTraceElement[] passed(StackTraceElement[] told, StackTraceElement[] by) {
        int loop = loop(told);
        List<StackTraceElement> frames = new ArrayList<>(List.of(told).subList(0, loop));
        frames.addAll(List.of(by).subList(0, loop(by)));
        frames.addAll(List.of(told).subList(loop, told.length));
        return frames.toArray(StackTraceElement[]::new);
    }

    /**
     * The program's frames, and all that are below its oldest one: the JDK counts those of its launcher to take them away from
     * what a program throws.
     */
    private static List<StackTraceElement> withTheirOldest(StackTraceElement[] stack) {
        int end = stack.length;
        while (end > 0 && isMachinery(stack[end - 1])) {
            end--;
        }
        List<StackTraceElement> frames = new ArrayList<>(ofProgram(Arrays.copyOf(stack, end)));
        if (end > 0) {
            frames.addAll(Arrays.asList(stack).subList(end, stack.length));
        }
        return frames;
    }

    private static boolean isMachinery(StackTraceElement frame) {
        String name = frame.getClassName();
        if (!name.startsWith(OURS)) {
            return (name.startsWith("j") || name.startsWith("io.qt.") || name.startsWith("com.sun."))
                    && CARRIERS.stream().anyMatch(name::startsWith);
        }
        int end = name.indexOf('.', OURS.length());
        return end < 0
                ? Character.isUpperCase(name.charAt(OURS.length()))
                : OUR_PACKAGES.contains(name.substring(OURS.length(), end));
    }

    private static boolean isSection(StackTraceElement frame) {
        return frame.equals(LOOP)
                || frame.getClassName().equals("awaited") && frame.getMethodName().equals("by");
    }

    private static int firstAwaiting(StackTraceElement[] told) {
        int index = 0;
        while (index < told.length && !isSection(told[index])) {
            index++;
        }
        return index;
    }

    private static int loop(StackTraceElement[] told) {
        int found = List.of(told).indexOf(LOOP);
        return found < 0 ? told.length : found;
    }

    /** Where the newest coroutine begins. */
    private static int start(StackTraceElement[] newestFirst) {
        int index = 0;
        while (index < newestFirst.length && !isStart(newestFirst[index])) {
            index++;
        }
        return index;
    }

    /**
     * Whether a coroutine begins with this frame.
     *
     * @param frame any frame
     * @return true for the one that calls the body of a coroutine
     */
    public static boolean isStart(StackTraceElement frame) {
        return frame.getMethodName().equals("live")
                && frame.getClassName().equals("io.github.qtloop.loop.coroutine.CoroutineFrame");
    }
}
