package io.github.qtloop;

import java.util.List;

/**
 * Several errors at once, of which ordinary error handling must let at least one pass: the counterpart of Python's
 * {@code BaseExceptionGroup}. Printed, it shows them as suppressed ones.
 */
public final class BaseExceptionGroup extends BaseException implements GroupedErrors {
    private static final long serialVersionUID = 1;

    /** What the errors have in common. */
    private final String text;

    private final transient List<Throwable> exceptions;

    private BaseExceptionGroup(String message, List<? extends Throwable> exceptions) {
        super(describe(message, exceptions), null);
        this.text = message;
        this.exceptions = List.copyOf(exceptions);
        exceptions.forEach(this::addSuppressed);
    }

    /**
     * Makes a group of the type that fits its errors: Python's constructor {@code BaseExceptionGroup}.
     *
     * @param message what the errors have in common
     * @param exceptions the errors, at least one
     * @return an {@link ExceptionGroup} if all errors are ordinary ones
     * @throws IllegalArgumentException when there is no error
     */
    public static GroupedErrors of(String message, List<? extends Throwable> exceptions) {
        return exceptions.stream().allMatch(BaseExceptionGroup::isOrdinary)
                ? new ExceptionGroup(message, exceptions)
                : new BaseExceptionGroup(message, exceptions);
    }

    /** Errors of the JVM itself are for nobody to handle; what programs raise, such as an assertion, is ordinary. */
    static boolean isOrdinary(Throwable error) {
        return !(error instanceof BaseException)
                && (!(error instanceof VirtualMachineError) || error instanceof StackOverflowError);
    }

    static String describe(String message, List<? extends Throwable> exceptions) {
        int count = exceptions.size();
        if (count == 0) {
            throw new IllegalArgumentException("second argument (exceptions) must be a non-empty sequence");
        }
        return message + " (" + count + (count == 1 ? " sub-exception)" : " sub-exceptions)");
    }

    @Override
    public String message() {
        return text;
    }

    @Override
    public List<Throwable> exceptions() {
        return exceptions;
    }

    @Override
    public BaseExceptionGroup toThrowable() {
        return this;
    }
}
