package io.github.qtloop.python.convert;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Stacks of Java as a program's author wants them: without the frames between the two languages. */
public final class JavaStacks {

    private static final List<String> PLUMBING = List.of(
            "io.github.qtloop.python.",
            "io.github.qtloop.interop.",
            "io.github.qtloop.loop.",
            "io.github.qtloop.scheduler.",
            "io.github.qtloop.reactor.",
            "io.github.qtloop.Context",
            "io.github.qtloop.Coroutine",
            "io.qt.internal.",
            "io.qt.core.QEventLoop",
            "java.lang.reflect.",
            "jdk.internal.",
            "jdk.proxy",
            "com.sun.tools.javac.launcher.");

    private JavaStacks() {}

    /** The frames of the program, the newest first. */
    public static List<StackTraceElement> ofProgram(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> !isPlumbing(frame))
                .toList();
    }

    private static boolean isPlumbing(StackTraceElement frame) {
        return PLUMBING.stream().anyMatch(frame.getClassName()::startsWith);
    }

    /**
     * The same frames, and all that are below the program's oldest one: the JDK counts those of its launcher to take them away
     * from what a program throws.
     */
    public static List<StackTraceElement> withoutPlumbing(StackTraceElement[] stack) {
        int end = stack.length;
        while (end > 0 && isPlumbing(stack[end - 1])) {
            end--;
        }
        return Stream.concat(
                        ofProgram(Arrays.copyOf(stack, end)).stream(), Arrays.stream(stack, end, stack.length))
                .toList();
    }

    /** An exception with its causes, as text. */
    public static String describe(Throwable error) {
        StringBuilder text = new StringBuilder("In Java: ").append(error);
        append(text, error);
        int depth = 0;
        for (Throwable cause = error.getCause(); cause != null && depth < 20; cause = cause.getCause()) {
            append(text.append("\nCaused by: ").append(cause), cause);
            depth++;
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Throwable error) {
        for (StackTraceElement frame : ofProgram(error.getStackTrace())) {
            text.append("\n  at ").append(frame);
        }
    }
}
