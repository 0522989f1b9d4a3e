package io.github.qtloop.reactor;

import io.github.qtloop.foreign.Errno;
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
     * @param errno its error number
     */
    public ReactorException(String call, int errno) {
        super(call + ": " + Errno.text(errno) + " (errno " + errno + ")");
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
