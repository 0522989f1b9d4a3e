package io.github.qtloop;

import java.util.List;

/**
 * Several ordinary errors at once: the counterpart of Python's {@code ExceptionGroup}. Printed, it shows them as
 * suppressed ones.
 */
public final class ExceptionGroup extends RuntimeException implements GroupedErrors {
    private static final long serialVersionUID = 1;

    /** What the errors have in common. */
    private final String text;

    private final transient List<Throwable> exceptions;

    /**
     * Makes a group.
     *
     * @param message what the errors have in common
     * @param exceptions the errors, at least one
     * @throws IllegalArgumentException when there is no error, or one that no {@code catch (Exception e)} may take
     */
    public ExceptionGroup(String message, List<? extends Throwable> exceptions) {
        super(BaseExceptionGroup.describe(message, exceptions));
        if (!exceptions.stream().allMatch(BaseExceptionGroup::isOrdinary)) {
            throw new IllegalArgumentException("Cannot nest BaseExceptions in an ExceptionGroup");
        }
        this.text = message;
        this.exceptions = List.copyOf(exceptions);
        exceptions.forEach(this::addSuppressed);
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
    public ExceptionGroup toThrowable() {
        return this;
    }
}
