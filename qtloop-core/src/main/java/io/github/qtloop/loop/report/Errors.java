package io.github.qtloop.loop.report;

import io.github.qtloop.KeyboardInterrupt;

/** Which errors end a loop, and how an error is raised as it is. */
public final class Errors {

    private Errors() {}

    /**
     * Whether an error ends the run of the loop instead of going to the exception handler, as {@code SystemExit} does
     * in Python: a {@link KeyboardInterrupt} or an error of the JVM itself. A stack overflow does not; its counterpart,
     * {@code RecursionError}, is an ordinary exception.
     *
     * @param error any error
     * @return true if the error ends the run
     */
    public static boolean endsLoop(Throwable error) {
        return error instanceof KeyboardInterrupt
                || error instanceof VirtualMachineError && !(error instanceof StackOverflowError);
    }

    /**
     * Raises any throwable; checked ones too, because Python knows no difference. Written {@code throw raise(…)}.
     *
     * @param error what to raise
     * @return never
     */
    public static RuntimeException raise(Throwable error) {
        throw Errors.<RuntimeException>unchecked(error);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable error) throws E {
        throw (E) error;
    }
}
