package io.github.qtloop.trace;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the stack trace of an error tells: the program's frames, who awaits the task that has failed, and who runs the loop. Any
 * thread may tell; where {@link Frames#areFull} nothing is changed.
 */
public final class Story {

    private Story() {}

    /**
     * Takes the frames of the loop out of a trace.
     *
     * @param stack a trace, the newest frame first
     * @return what is left; the trace itself if the program has no frame in it
     */
    public static StackTraceElement[] of(StackTraceElement[] stack) {
        return Frames.told(stack);
    }

    /**
     * Takes the frames of the loop out of the trace of an error, of its causes, and of what it has suppressed.
     *
     * @param error any error
     */
    public static void tell(Throwable error) {
        if (!Frames.areFull()) {
            tell(error, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
    }

    private static void tell(Throwable error, Set<Throwable> told) {
        if (!told.add(error)) {
            return;
        }
        StackTraceElement[] stack = error.getStackTrace();
        StackTraceElement[] story = of(stack);
        if (story.length != stack.length) {
            error.setStackTrace(story);
        }
        Stream.concat(Stream.ofNullable(error.getCause()), Stream.of(error.getSuppressed()))
                .forEach(other -> tell(other, told));
    }

    /**
     * Adds those who await to a trace that has been told, unless it has them already.
     *
     * @param error what is raised in them
     * @param source the name of what they await, in words
     * @param awaiting their frames, each task's below {@link Frames#awaitedBy}; empty for none
     */
    public static void await(Throwable error, String source, List<StackTraceElement> awaiting) {
        StackTraceElement[] stack = error.getStackTrace();
        StackTraceElement[] story = await(stack, source, awaiting);
        if (story != stack) {
            error.setStackTrace(story);
        }
    }

    /**
     * As the other one, for a trace.
     *
     * @param told a trace that has been told
     * @param source the name of what is awaited, in words
     * @param awaiting frames
     * @return the trace with them
     */
    public static StackTraceElement[] await(
            StackTraceElement[] told, String source, List<StackTraceElement> awaiting) {
        return Frames.areFull() ? told : Frames.awaited(told, Frames.awaitedBy(source), awaiting);
    }

    /**
     * Adds the frames that have passed an error on.
     *
     * @param error what was raised below them
     * @param by a trace that has been told, the newest frame first
     */
    public static void pass(Throwable error, StackTraceElement[] by) {
        if (!Frames.areFull()) {
            tell(error);
            error.setStackTrace(Frames.passed(error.getStackTrace(), by));
        }
    }
}
