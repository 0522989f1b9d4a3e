import io.github.qtloop.Awaitable;
import io.github.qtloop.BaseException;
import io.github.qtloop.Coroutine;
import io.github.qtloop.ExceptionGroup;
import io.github.qtloop.KeyboardInterrupt;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.InvalidStateError;
import io.github.qtloop.asyncio.QueueEmpty;
import io.github.qtloop.asyncio.TimeoutError;
import io.github.qtloop.interop.Python;
import io.github.qtloop.python.PythonError;
import io.github.qtloop.python.PythonExit;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;

interface Module {
    void raise(String expression);

    void describe(Service service, String method);

    Awaitable<Void> describeAsync(Service service);

    void passOn(Service service) throws AppException;

    Awaitable<Void> fail();

    boolean isTheSame(Throwable error);
}

@SuppressWarnings("serial") public static class AppException extends Exception {
    AppException(String message, Throwable cause) {
        super(message, cause);
    }
}

public static class Service {
    final AppException error = new AppException("of the application", new IOException("the disk is full"));

    public void state() {
        throw new IllegalStateException("not now");
    }

    public void argument() {
        throw new NumberFormatException("no number");
    }

    public void missing() throws IOException {
        throw new FileNotFoundException("no such file");
    }

    public void app() throws AppException {
        throw error;
    }

    public void invalidState() {
        throw new InvalidStateError("not set");
    }

    public void empty() {
        throw new QueueEmpty();
    }

    public void late() {
        throw new TimeoutError("too late");
    }

    public void cancelled() {
        throw new CancelledError("enough");
    }

    public void interrupt() {
        throw new KeyboardInterrupt();
    }

    public void own() {
        throw new BaseException("a base exception", null) {};
    }

    public void overflow() {
        overflow();
    }

    public void group() {
        throw new ExceptionGroup("two", List.of(new IllegalArgumentException("first"), new QueueEmpty()));
    }

    public Coroutine<Void> async() {
        return () -> {
            Asyncio.sleep(0).await();
            throw new IllegalArgumentException("in a task");
        };
    }
}

static void attempt(Runnable action) {
    try {
        action.run();
        IO.println("nothing was raised");
    } catch (Throwable e) {
        IO.println(e.getClass().getName() + " | " + e.getMessage() + " | "
                + (e.getCause() == null ? "" : e.getCause().getMessage()));
    }
}

static Coroutine<Void> body(Module module) {
    return () -> {
        for (String expression : List.of(
                "ValueError('bad')",
                "KeyError('missing')",
                "OSError(2, 'No such file')",
                "asyncio.CancelledError('stop')",
                "asyncio.CancelledError()",
                "asyncio.InvalidStateError('state')",
                "asyncio.QueueFull()",
                "TimeoutError('late')",
                "StopIteration(7)",
                "StopAsyncIteration()",
                "NotImplementedError('not yet')",
                "KeyboardInterrupt()",
                "SystemExit(3)",
                "Own('mine')",
                "Unprintable()",
                "ExceptionGroup('some', [ValueError(1), asyncio.QueueEmpty()])",
                "BaseExceptionGroup('more', [KeyboardInterrupt()])")) {
            attempt(() -> module.raise(expression));
        }

        Service service = new Service();
        for (String method : List.of("state", "argument", "missing", "app", "invalidState", "empty", "late", "cancelled",
                "interrupt", "own", "overflow", "group")) {
            module.describe(service, method);
        }
        module.describeAsync(service).await();

        try {
            module.passOn(service);
        } catch (AppException e) {
            IO.println("the same exception: " + (e == service.error) + ", with " + e.getSuppressed()[0].getMessage());
            IO.println(e.getSuppressed()[0].getStackTrace()[0]);
        }

        try {
            module.fail().await();
        } catch (PythonError e) {
            IO.println(e.typeName() + " | " + e.text() + " | " + e.getCause().getMessage());
            IO.println(e.getStackTrace()[0] + " | " + e.getStackTrace()[1] + " | " + e.getStackTrace()[2].getMethodName());
            IO.println(e.traceback().lines().filter(line -> !line.isBlank() && !line.contains("~") && !line.contains("^"))
                    .map(line -> line.replaceAll("File \".*/", "File \"")).toList());
            IO.println("the same exception: " + module.isTheSame(e));
        }
        try {
            module.raise("asyncio.CancelledError()");
        } catch (CancelledError e) {
            IO.println("the same exception: " + module.isTheSame(e));
        }
        try {
            module.raise("KeyboardInterrupt()");
        } catch (KeyboardInterrupt e) {
            IO.println("the same exception: " + module.isTheSame(e));
        }
        return null;
    };
}

void main(String[] args) {
    try (Python python = Python.start("-u")) {
        python.addPath(java.nio.file.Path.of(args[0]));
        Module module = python.importModule("errors").as(Module.class);
        AbstractEventLoop loop = Asyncio.newEventLoop();
        loop.runUntilComplete(body(module));
        attempt(() -> loop.runUntilComplete((Coroutine<Void>) () -> {
            throw new KeyboardInterrupt();
        }));
        Service service = new Service();
        attempt(() -> loop.runUntilComplete((Coroutine<Void>) () -> {
            module.raise("SystemExit(5)");
            return null;
        }));
        IO.println("the loop is usable: " + loop.runUntilComplete((Coroutine<String>) () -> Asyncio.sleep(0, "yes").await()));
        loop.close();
        attempt(() -> python.importModule("no_such_module"));
        attempt(() -> python.execute("x = = 1"));
    }
}
