package io.github.qtloop.python.convert;

import io.github.qtloop.BaseException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What comes closest in Python to an exception of Java that has no counterpart there.
 *
 * @param type a class of Java, with its subclasses
 * @param bases the names of the Python classes that its Python class inherits from
 * @param errno the name of the number that the system has for it, or null
 */
public record ClosestError(String type, List<String> bases, @Nullable String errno) {

    /** The first that fits counts. */
    private static final List<ClosestError> ALL = List.of(
            to(IllegalStateException.class, "RuntimeError"),
            to(UnresolvedAddressException.class, "socket.gaierror"),
            to(IllegalArgumentException.class, "ValueError"),
            to(ClassCastException.class, "TypeError"),
            to(IndexOutOfBoundsException.class, "IndexError"),
            to(NoSuchElementException.class, "LookupError"),
            to(ArithmeticException.class, "ArithmeticError"),
            to(UnsupportedOperationException.class, "NotImplementedError"),
            to(TimeoutException.class, "TimeoutError"),
            to(SocketTimeoutException.class, "TimeoutError"),
            // By its name: an image of a program need not have the module java.net.http.
            new ClosestError("java.net.http.HttpTimeoutException", List.of("TimeoutError"), null),
            numbered(FileNotFoundException.class, "FileNotFoundError", "ENOENT"),
            numbered(NoSuchFileException.class, "FileNotFoundError", "ENOENT"),
            numbered(FileAlreadyExistsException.class, "FileExistsError", "EEXIST"),
            numbered(AccessDeniedException.class, "PermissionError", "EACCES"),
            numbered(NotDirectoryException.class, "NotADirectoryError", "ENOTDIR"),
            numbered(DirectoryNotEmptyException.class, "OSError", "ENOTEMPTY"),
            numbered(ConnectException.class, "ConnectionRefusedError", "ECONNREFUSED"),
            numbered(BindException.class, "OSError", "EADDRINUSE"),
            numbered(NoRouteToHostException.class, "OSError", "EHOSTUNREACH"),
            to(SocketException.class, "ConnectionError"),
            to(UnknownHostException.class, "socket.gaierror"),
            to(SSLException.class, "ssl.SSLError"),
            new ClosestError(EOFException.class.getName(), List.of("EOFError", "OSError"), null),
            to(IOException.class, "OSError"),
            to(StackOverflowError.class, "RecursionError"),
            to(OutOfMemoryError.class, "MemoryError"),
            to(BaseException.class, "BaseException"),
            to(Throwable.class, "Exception"));

    private static ClosestError to(Class<? extends Throwable> type, String base) {
        return new ClosestError(type.getName(), List.of(base), null);
    }

    private static ClosestError numbered(Class<? extends IOException> type, String base, String errno) {
        return new ClosestError(type.getName(), List.of(base), errno);
    }

    /**
     * What comes closest.
     *
     * @param error an exception of Java
     * @return the first that fits it
     */
    public static ClosestError to(Throwable error) {
        List<String> types = Stream.<Class<?>>iterate(checked(error).getClass(), type -> type != null, Class::getSuperclass)
                .map(Class::getName)
                .toList();
        return ALL.stream()
                .filter(each -> types.contains(each.type))
                .findFirst()
                .orElseThrow();
    }

    /** What an unchecked exception hides from the compiler. */
    private static Throwable checked(Throwable error) {
        return error instanceof UncheckedIOException unchecked ? unchecked.getCause() : error;
    }

    /**
     * What Python's exception has beside its arguments.
     *
     * @param error the exception of Java
     * @return the name of its number, the reason, the file, and the other file; each may be null
     */
    public List<@Nullable String> details(Throwable error) {
        List<@Nullable String> details = new ArrayList<>();
        details.add(errno);
        if (checked(error) instanceof FileSystemException file) {
            details.add(file.getReason());
            details.add(file.getFile());
            details.add(file.getOtherFile());
        }
        return details;
    }
}
