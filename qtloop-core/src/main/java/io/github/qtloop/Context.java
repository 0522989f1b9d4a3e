package io.github.qtloop;

/** The values of context variables at one point of a program: the counterpart of {@code contextvars.Context}. */
public interface Context {
    /**
     * Runs an action in this context. What the action sets is visible in this context only.
     *
     * @param action what to run
     * @throws IllegalStateException when this context has been entered already
     */
    void run(Runnable action);

    /**
     * Copies this context; later changes of one are not seen in the other.
     *
     * @return a new context with the same values
     */
    Context copy();
}
