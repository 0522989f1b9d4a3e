package io.github.qtloop.reactor;

/** The operating system refused a request; Python sees it as the {@code OSError} of this number. */
public final class ReactorException extends Exception {

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
        super(call + " failed with errno " + errno);
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
