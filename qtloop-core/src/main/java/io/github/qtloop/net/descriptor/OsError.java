package io.github.qtloop.net.descriptor;

import io.github.qtloop.foreign.Errno;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** Error numbers of Linux, and the exceptions of Java that stand for Python's: {@code OSError} and its subclasses. */
public final class OsError {

    /** No such process. */
    public static final int ESRCH = 3;
    /** Interrupted by a signal. */
    public static final int EINTR = 4;
    /** Input or output error: what a terminal reports whose other side is closed. */
    public static final int EIO = 5;
    /** Try again: a descriptor is not ready. */
    public static final int EAGAIN = 11;

    private static final int EPERM = 1;
    private static final int ENOENT = 2;
    private static final int EACCES = 13;
    private static final int ENOTDIR = 20;
    private static final int EPIPE = 32;
    private static final int ECONNRESET = 104;

    private OsError() {}

    /**
     * The error of a call on a descriptor.
     *
     * @param errno its number
     * @return {@link SocketException} where Python raises a {@code ConnectionError}, else {@link IOException}
     */
    public static IOException of(int errno) {
        String text = "[Errno " + errno + "] " + Errno.text(errno);
        return errno == EPIPE || errno == ECONNRESET ? new SocketException(text) : new IOException(text);
    }

    /**
     * Refuses the result of a C function that returns an error's number, and 0 when it has done its work.
     *
     * @param result what it has returned
     * @throws IOException as {@link #of(int)}
     */
    public static void check(long result) throws IOException {
        if ((int) result != 0) {
            throw of((int) result);
        }
    }

    /**
     * The error of a call on a file.
     *
     * @param errno its number
     * @param path the file
     * @return the exception of {@code java.nio.file} that stands for Python's class
     */
    public static FileSystemException of(int errno, String path) {
        String text = "[Errno " + errno + "] " + Errno.text(errno);
        return switch (errno) {
            case ENOENT -> new NoSuchFileException(path, null, text);
            case EPERM, EACCES -> new AccessDeniedException(path, null, text);
            case ENOTDIR -> new NotDirectoryException(path);
            default -> new FileSystemException(path, null, text);
        };
    }

    /**
     * Whether an error says that there is no such file on a way to it: a search in several directories continues then.
     *
     * @param errno its number
     * @return true for {@code ENOENT} and {@code ENOTDIR}
     */
    public static boolean isMissing(int errno) {
        return errno == ENOENT || errno == ENOTDIR;
    }

    /**
     * Whether a descriptor is only not ready, or the call was interrupted.
     *
     * @param errno its number
     * @return true where the call is to be made once more, later
     */
    public static boolean isAgain(int errno) {
        return errno == EAGAIN || errno == EINTR;
    }

    /**
     * Whether an error is one of the system, of which a pipe reports nothing but its end.
     *
     * @param error what has happened, or null
     * @return true for an {@link IOException}
     */
    public static boolean isSystem(@Nullable Throwable error) {
        return error instanceof IOException;
    }
}
