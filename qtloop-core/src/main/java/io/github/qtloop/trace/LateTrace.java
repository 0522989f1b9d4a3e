package io.github.qtloop.trace;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The stack trace of an error that is told when code reads it: cancellations are mostly caught and forgotten. Any thread
 * may look.
 */
public final class LateTrace {

    /** Asks the class that has them, which shows nothing of this to programs. */
    private static volatile Function<Throwable, @Nullable LateTrace> finder = _ -> null;

    private @Nullable UnaryOperator<StackTraceElement[]> telling = Story::of;
    private volatile boolean leftTask;

    /** Begins with a trace as the JVM has it. */
    public LateTrace() {}

    /**
     * Names what finds the traces of errors.
     *
     * @param newFinder returns null for an error whose trace is told at once
     */
    public static void findBy(Function<Throwable, @Nullable LateTrace> newFinder) {
        finder = newFinder;
    }

    /**
     * The trace of an error.
     *
     * @param error any error
     * @return the trace, or null if it is told at once
     */
    public static @Nullable LateTrace of(Throwable error) {
        return finder.apply(error);
    }

    /**
     * Adds to what is done to the trace at the next look.
     *
     * @param next gets the trace, and returns what it becomes; it keeps no task alive
     */
    public synchronized void tellLater(UnaryOperator<StackTraceElement[]> next) {
        UnaryOperator<StackTraceElement[]> before = telling;
        telling = before == null ? next : stack -> next.apply(before.apply(stack));
    }

    /**
     * What is to be done to the trace now.
     *
     * @return gets the trace, and returns what it becomes; null if there is nothing to do
     */
    public synchronized @Nullable UnaryOperator<StackTraceElement[]> take() {
        UnaryOperator<StackTraceElement[]> due = telling;
        telling = null;
        return due;
    }

    /** Notes that the error has ended a task, so that whoever awaits that is another one. */
    public void leaveTask() {
        leftTask = true;
    }

    /**
     * Whether the error has ended a task.
     *
     * @return true after {@link #leaveTask}
     */
    public boolean hasLeftTask() {
        return leftTask;
    }
}
