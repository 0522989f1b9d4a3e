import io.github.qtloop.Coroutine;
import io.github.qtloop.NotImplementedError;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.IncompleteReadError;
import io.github.qtloop.asyncio.LimitOverrunError;
import io.github.qtloop.Awaitable;
import io.github.qtloop.interop.Python;
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
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** What Java raises is caught by its type in Python, and comes back as it was. */
interface Module {
    void show(Service service, int index);

    Awaitable<Void> passOn(Service service, int index);
}

static final List<Exception> ERRORS = List.of(
        new ConnectException("Connection refused"), new SocketException("Connection reset"), new BindException("in use"),
        new NoRouteToHostException("no route"), new SocketTimeoutException("Read timed out"),
        new HttpConnectTimeoutException("connect timed out"), new TimeoutException(), new UnknownHostException("nowhere"),
        new UnresolvedAddressException(), new SSLHandshakeException("no peer"), new EOFException(),
        new FileNotFoundException("a (No such file)"), new NoSuchFileException("a"),
        new FileAlreadyExistsException("a", "b", null), new AccessDeniedException("a", null, "not for you"),
        new NotDirectoryException("a"), new DirectoryNotEmptyException("a"), new FileSystemException("a", null, "is busy"),
        new IOException("the disk is full"), new NotImplementedError("not yet"),
        new IncompleteReadError(new byte[] {97, 98}, 5), new IncompleteReadError(new byte[0], null),
        new LimitOverrunError("too long", 7), new UncheckedIOException(new NoSuchFileException("b")));

public static class Service {
    public void fail(int index) throws Exception {
        throw ERRORS.get(index);
    }

    public Coroutine<Void> failing(int index) {
        return () -> {
            Asyncio.sleep(0).await();
            throw ERRORS.get(index);
        };
    }
}

static Coroutine<Void> passing(Module module) {
    return () -> {
        for (int i = 0; i < ERRORS.size(); i++) {
            try {
                module.passOn(new Service(), i).await(Exception.class);
            } catch (Exception e) {
                if (e != ERRORS.get(i)) {
                    IO.println("another one: " + e);
                }
            }
        }
        return null;
    };
}

void main(String[] args) {
    try (Python python = Python.start("-u")) {
        python.addPath(Path.of(args[0]));
        Module module = python.importModule("raising").as(Module.class);
        for (int i = 0; i < ERRORS.size(); i++) {
            module.show(new Service(), i);
        }
        Asyncio.run(passing(module));
    }
}
