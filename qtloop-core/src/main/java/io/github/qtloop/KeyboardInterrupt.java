package io.github.qtloop;

import org.jspecify.annotations.Nullable;

/**
 * The user has pressed Ctrl-C: the counterpart of Python's {@code KeyboardInterrupt}. It ends the run of a loop from
 * whatever callback or task raises it.
 */
public class KeyboardInterrupt extends BaseException {
    private static final long serialVersionUID = 1;

    /** Makes an exception without a text. */
    public KeyboardInterrupt() {
        this(null);
    }

    /**
     * Makes an exception.
     *
     * @param message the text, or null for none
     */
    public KeyboardInterrupt(@Nullable String message) {
        super(message, null);
    }
}
