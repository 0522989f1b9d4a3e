import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.IncompleteReadError;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.asyncio.TimeoutError;
import io.github.qtloop.interop.Python;
import io.github.qtloop.python.PythonError;
import io.github.qtloop.python.PythonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.ref.WeakReference;
import java.net.ConnectException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** What Java and Python raise is caught by its type, also a checked exception, and Python is asked for the rest. */
interface Module {
    Awaitable<Void> fail(String expression);

    void raise(String expression);

    boolean isTheSame(Throwable error);

    boolean isFreed();
}

/** The same functions, with what they throw. */
interface Declaring {
    void raise(String expression) throws IOException;
}

interface DeclaringOther {
    void raise(String expression) throws FileNotFoundException;
}

static Coroutine<String> broken() {
    return () -> {
        Asyncio.sleep(0).await();
        throw new IOException("broken");
    };
}

static Coroutine<Void> javaRaises() {
    return () -> {
        try {
            broken().await(IOException.class);
        } catch (IOException e) {
            IO.println("awaited: " + e.getMessage());
        }
        Task<String> task = Asyncio.createTask(broken());
        try {
            Asyncio.gather(List.of(task, broken())).await(IOException.class, URISyntaxException.class);
        } catch (IOException | URISyntaxException e) {
            IO.println("gathered: " + e.getMessage());
        }
        try {
            task.await(IOException.class);
        } catch (IOException e) {
            IO.println("a task: " + e.getMessage());
        }
        try {
            Asyncio.timeout(60.0).with(IOException.class, _ -> broken().await());
        } catch (IOException e) {
            IO.println("in a block: " + e.getMessage());
        }
        try {
            Asyncio.timeout(0.0).with(IOException.class, _ -> Asyncio.sleep(60).await());
        } catch (IOException | TimeoutError e) {
            IO.println("in a block: " + e.getClass().getName());
        }
        return null;
    };
}

static Coroutine<Void> pythonRaises(Module module) {
    return () -> {
        try {
            module.fail("FileNotFoundError(2, 'No such file', 'a.txt')").await(IOException.class);
        } catch (NoSuchFileException e) {
            IO.println(e.getFile() + ", " + e.getReason() + ", errno " + os(e).errno() + ", the same: "
                    + module.isTheSame(e) + " " + module.isTheSame(os(e)));
        }
        try {
            module.fail("connecting()").await(IOException.class);
        } catch (ConnectException e) {
            IO.println("refused, errno " + os(e).errno());
        }
        try {
            Asyncio.createTask(module.fail("OSError(28, 'No space left')")::await).await(IOException.class);
        } catch (IOException e) {
            IO.println(e.getClass().getName() + ": " + e.getMessage() + ", " + os(e).strerror() + ", args "
                    + os(e).args());
        }
        for (String expression : List.of("asyncio.TimeoutError('late')", "Slow('slow')", "TimeoutError(110, 'timed out')")) {
            try {
                module.fail(expression).await();
            } catch (TimeoutError e) {
                IO.println("late: " + PythonError.of(e).typeName() + " " + PythonError.of(e).matches("asyncio.TimeoutError"));
            }
        }
        try {
            module.fail("Stopped('stop')").await();
        } catch (CancelledError e) {
            IO.println("cancelled: " + PythonError.of(e).typeName());
        }
        try {
            module.fail("asyncio.IncompleteReadError(b'abc', 5)").await();
        } catch (IncompleteReadError e) {
            IO.println("read " + e.partial().length + " of " + e.expected());
        }
        try {
            module.fail("KeyError('k')").await();
        } catch (PythonError.KeyError e) {
            IO.println(e.getMessage() + ", args " + e.args() + ", " + (((Throwable) e) instanceof PythonError.LookupError));
        }
        for (String expression : List.of(
                "OSError(20, 'Not a directory', 'f')", "OSError(13, 'Permission denied', b'f', None, 'g')",
                "OSError(17, 'File exists', 'f')", "OSError(21, 'Is a directory', 'f')", "OSError('text')", "OSError()",
                "OSError(9, 'Bad file descriptor', 7)", "BrokenPipeError(32, 'Broken pipe')",
                "socket.gaierror(-2, 'Name or service not known')", "ssl.SSLError(1, 'bad record')", "Disk('full')",
                "asyncio.LimitOverrunError('too long', 7)", "json.JSONDecodeError('x', 'y', 0)", "[].pop()", "{}['a']",
                "__import__('no_such')", "io.UnsupportedOperation('read')", "Several('two', [ValueError('one')])",
                "Own(1, [2])")) {
            try {
                module.fail(expression).await();
            } catch (Exception e) {
                IO.println(e.getClass().getName() + ": " + e.getMessage());
            }
        }
        return null;
    };
}

static PythonError.OSError os(IOException e) {
    return (PythonError.OSError) PythonError.of(e);
}

static void synchronous(PythonObject module) {
    String expression = "FileNotFoundError(2, 'No such file', 'a.txt')";
    try {
        module.invoke("raise", expression);
    } catch (PythonError.OSError e) {
        IO.println("a call: " + e.getMessage() + ", " + e.errno() + " " + e.filename() + " " + e.filename2());
    }
    try {
        module.as(Module.class).raise(expression);
    } catch (PythonError e) {
        IO.println("undeclared: " + e.getMessage());
    }
    try {
        module.as(Declaring.class).raise(expression);
    } catch (IOException e) {
        IO.println("declared: " + e.getClass().getName());
    }
    try {
        module.as(DeclaringOther.class).raise(expression);
    } catch (FileNotFoundException | PythonError e) {
        IO.println("another one declared: " + e.getClass().getName());
    }
}

static void matching(Module module) {
    try {
        module.raise("Disk('full')");
    } catch (PythonError e) {
        for (String name : List.of("catching.Disk", "OSError", "IOError", "socket.error", "Exception", "ValueError",
                "catching.Outer.Inner", "json.JSONDecodeError", "never_imported.Error")) {
            IO.println(name + " " + e.matches(name));
        }
        IO.println("one of them: " + e.matches("ValueError", "catching.Disk") + " " + e.matches());
        for (String name : List.of("catching.Disc", "OsError", "catching.last", "")) {
            try {
                IO.println(e.matches(name));
            } catch (IllegalArgumentException wrong) {
                IO.println(wrong.getMessage());
            }
        }
    }
    try {
        module.raise("Outer.Inner()");
    } catch (PythonError e) {
        IO.println(e.typeName() + " " + e.matches("catching.Outer.Inner"));
    }
    IO.println("not of Python: " + PythonError.of(new IOException("x")));
}

/** Nobody holds the exception any more when Java has dropped its error. */
static void free(Module module, Supplier<Throwable> raising) {
    WeakReference<Throwable> error = new WeakReference<>(raising.get());
    for (int i = 0; i < 500 && !module.isFreed(); i++) {
        System.gc();
    }
    IO.println("freed: " + module.isFreed() + ", " + (error.get() == null));
}

static Throwable raised(Module module) {
    try {
        module.raise("remembered(Disk('full'))");
        return null;
    } catch (PythonError e) {
        return e;
    }
}

static Throwable awaited(Module module) {
    try {
        Asyncio.run(IOException.class, module.fail("remembered(Disk(2, [1]))")::await);
        return null;
    } catch (IOException e) {
        IO.println(os(e).args() + " " + os(e).matches("catching.Disk") + " " + os(e).strerror());
        return e;
    }
}

@SuppressWarnings("unchecked")
static <T> T copy(T object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(object);
    return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
}

static void afterTheEnd(PythonError error) {
    IO.println(error.typeName() + " " + error.matches("asyncio.TimeoutError") + " " + error.matches("OSError") + " "
            + error.matches("KeyError") + " " + error.matches("catching.Disk") + ", args "
            + error.args() + ", " + error.traceback().lines().toList().getLast());
}

void main(String[] args) throws Exception {
    PythonError timeout;
    PythonError own;
    PythonError decoding;
    IOException file = null;
    try (Python python = Python.start("-u")) {
        python.addPath(Path.of(args[0]));
        PythonObject object = python.importModule("catching");
        Module module = object.as(Module.class);
        Asyncio.run(javaRaises());
        try {
            Asyncio.run(IOException.class, broken());
        } catch (IOException e) {
            IO.println("run: " + e.getMessage());
        }
        Asyncio.run(pythonRaises(module));
        synchronous(object);
        matching(module);
        free(module, () -> raised(module));
        free(module, () -> awaited(module));
        timeout = caught(module, "Slow('late')");
        decoding = caught(module, "json.JSONDecodeError('x', 'y', 0)");
        own = caught(module, "Own(1, [2])");
        try {
            Asyncio.run(FileSystemException.class, module.fail("FileNotFoundError(2, 'No such file', 'a.txt')")::await);
        } catch (FileSystemException e) {
            file = e;
        }
    }
    afterTheEnd(timeout);
    afterTheEnd(copy(timeout));
    IO.println("a package: " + decoding.matches("json.JSONDecodeError") + " " + decoding.matches("json.decoder.JSONDecodeError")
            + " " + decoding.matches("jso.JSONDecodeError") + " " + decoding.matches("JSONDecodeError"));
    try {
        own.args();
    } catch (IllegalStateException e) {
        IO.println("args: " + e.getMessage());
    }
    IOException copy = copy(file);
    IO.println(copy.getMessage() + ", errno " + os(copy).errno() + " " + os(copy).filename());
    try {
        os(copy).exception();
    } catch (IllegalStateException e) {
        IO.println(e.getMessage());
    }
}

static PythonError caught(Module module, String expression) {
    try {
        module.raise(expression);
        throw new AssertionError();
    } catch (RuntimeException e) {
        return PythonError.of(e);
    }
}
