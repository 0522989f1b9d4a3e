package io.github.qtloop.python.convert;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What Java calls the exceptions of Python's {@code OSError}: those that {@code java.nio.file} throws for files, and
 * {@code java.net} for connections. A {@code TimeoutError} is none of them, because {@code asyncio.TimeoutError} is the
 * same class.
 */
final class IoErrors {

    private IoErrors() {}

    static @Nullable IOException inJava(String type, Function<String, @Nullable Object> value, Throwable cause) {
        String text = (String) value.apply("text");
        String file = (String) value.apply("filename");
        String other = (String) value.apply("filename2");
        String strerror = (String) value.apply("strerror");
        String reason = strerror != null ? strerror : text;
        IOException made =
                switch (type) {
                    case "FileNotFoundError" -> new NoSuchFileException(file, other, reason);
                    case "FileExistsError" -> new FileAlreadyExistsException(file, other, reason);
                    case "PermissionError" -> new AccessDeniedException(file, other, reason);
                    case "NotADirectoryError" -> new NotDirectoryException(file);
                    case "ConnectionRefusedError" -> new ConnectException(text);
                    case "ConnectionError" -> new SocketException(text);
                    case "socket.gaierror", "socket.herror" -> new UnknownHostException(text);
                    case "ssl.SSLError" -> new SSLException(text);
                    case "OSError" -> file != null ? new FileSystemException(file, other, reason) : new IOException(text);
                    default -> null;
                };
        if (made != null) {
            made.initCause(cause);
        }
        return made;
    }
}
