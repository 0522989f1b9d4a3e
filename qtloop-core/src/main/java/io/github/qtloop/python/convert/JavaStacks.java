package io.github.qtloop.python.convert;

import io.github.qtloop.trace.Frames;
import io.github.qtloop.trace.Story;

/** Stacks of Java for Python. */
public final class JavaStacks {

    private JavaStacks() {}

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
        for (StackTraceElement frame : Frames.ofProgram(Story.of(error.getStackTrace()))) {
            text.append("\n  at ").append(frame);
        }
    }
}
