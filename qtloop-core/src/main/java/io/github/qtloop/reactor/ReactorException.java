package io.github.qtloop.reactor;

import java.io.IOException;

/** The operating system refused a request; Python sees it as the {@code OSError} of this number. */
public final class ReactorException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The number of the error. */
    private final int errno;

    /**
     * Makes an exception.
     *
     * @param call the system call that failed
     * @param text what the error means
     * @param errno its number
     */
    public ReactorException(String call, String text, int errno) {
        super(call + ": " + text + " (errno " + errno + ")");
        this.errno = errno;
    }

    /**
     * The error number of the operating system.
     *
     * @return the number
     */
    public int errno() {
        return errno;
    }
}
