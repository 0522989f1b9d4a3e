package io.github.qtloop.loop;

/** Which errors end a loop, and how an error is raised as it is. */
final class Errors {

    private Errors() {}

    /**
     * Whether an error ends the run of the loop instead of going to the exception handler, as {@code
     * KeyboardInterrupt} and {@code SystemExit} do in Python: an error of the JVM itself does. A stack overflow does
     * not; its counterpart, {@code RecursionError}, is an ordinary exception.
     */
    static boolean endsLoop(Throwable error) {
        return error instanceof VirtualMachineError && !(error instanceof StackOverflowError);
    }

    /** Raises any throwable; checked ones too, because Python knows no difference. Written {@code throw raise(…)}. */
    static RuntimeException raise(Throwable error) {
        throw Errors.<RuntimeException>unchecked(error);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable error) throws E {
        throw (E) error;
    }
}
