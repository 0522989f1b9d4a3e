package io.github.qtloop;

/**
 * Raised in a coroutine that is closed: the counterpart of Python's {@code GeneratorExit}. A coroutine may clean up,
 * but not wait any more.
 */
public class GeneratorExit extends BaseException {
    private static final long serialVersionUID = 1;

    /** Makes the exception. */
    public GeneratorExit() {
        super(null, null);
    }
}
