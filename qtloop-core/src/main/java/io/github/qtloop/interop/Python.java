package io.github.qtloop.interop;

import io.github.qtloop.foreign.Platform;
import io.github.qtloop.install.BundledInterpreter;
import io.github.qtloop.install.Cache;
import io.github.qtloop.install.PythonHome;
import io.github.qtloop.install.PythonRelease;
import io.github.qtloop.install.PythonSources;
import io.github.qtloop.loop.Engines;
import io.github.qtloop.loop.LoopProvider;
import io.github.qtloop.python.Program;
import io.github.qtloop.python.PythonObject;
import io.github.qtloop.python.Waiting;
import io.github.qtloop.python.loop.SharedLoop;
import io.github.qtloop.python.process.Interpreter;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Python in the process of a Java program, on the same event loops.
 *
 * <pre>{@code
 * interface Client {
 *     Awaitable<String> fetch(String url);          // async def fetch(url): …
 * }
 *
 * try (Python python = Python.start()) {
 *     python.addPath(Path.of("scripts"));
 *     python.expose("ui", window);                  // from qtloop.java import ui
 *     Client client = python.importModule("client").as(Client.class);
 *     Asyncio.run(() -> client.fetch("http://localhost:8000").await());
 * }
 * }</pre>
 *
 * <p>From the start on each event loop that Java makes is one of Python as well: the tasks of both languages take turns
 * in one thread, and wait for each other. A loop that Python makes is one of Java as soon as it runs. So {@code await}
 * of a Python coroutine is {@link PythonObject#await()} or the method of an interface like {@code Client}, and a Java
 * method whose result is an {@link io.github.qtloop.Awaitable} is {@code async} in Python.
 *
 * <p>Any thread may use Python. The one that starts it becomes Python's main thread: the one that gets Ctrl-C, that
 * should have Qt's application, and that needs a stack as large as that of a process ({@code -Xss8m}, or a {@link
 * Thread} with a stack size) when Python code recurses deeply.
 */
public final class Python implements AutoCloseable {

    private final Interpreter interpreter;
    private boolean ended;

    private Python(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /**
     * Starts the interpreter of the version module on the class path; once in a process.
     *
     * @param commandLine what the {@code python} command would get, without the program's name: options, {@code
     *     sys.argv}
     * @return Python, until it is closed
     * @throws io.github.qtloop.install.InterpreterException when it does not start, or was started before
     * @throws io.github.qtloop.foreign.UnsupportedPlatformException when QtLoop does not run on this system or machine
     * @throws IllegalStateException when there is no version module on the class path, or more than one, or when the JVM forbids
     *     calls of C functions
     */
    public static Python start(String... commandLine) {
        Platform.check();
        LoopProvider.get();
        PythonRelease release = PythonRelease.current();
        Cache cache = Cache.ofUser();
        PythonHome home = BundledInterpreter.locate(release, cache);
        Interpreter interpreter =
                Interpreter.start(home, List.of(commandLine), PythonSources.locate(release, cache), true);
        interpreter.shareWithJava();
        Engines.share(SharedLoop::create);
        SharedLoop.joinBy(JavaLoops::of);
        Waiting.install(new SharedWaiting());
        return new Python(interpreter);
    }

    /**
     * Lets Python import modules from a directory, before any other.
     *
     * @param directory the directory
     */
    public void addPath(Path directory) {
        importModule("sys").get("path").invoke("insert", 0, directory.toAbsolutePath().toString());
    }

    /**
     * Lets Python import modules from the class path, before any other: from a directory of resources, which may be in a jar.
     * Extension modules cannot be imported from a jar.
     *
     * @param owner a class in whose package the directory stands, as for {@link Class#getResource}
     * @param directory its name, such as {@code python}
     * @throws IllegalArgumentException when there is no such directory
     */
    public void addResources(Class<?> owner, String directory) {
        URL found = owner.getResource(directory);
        if (found == null) {
            throw new IllegalArgumentException(
                    "there is no directory " + directory + " beside the class " + owner.getName() + " on the class path");
        }
        // Python reads a jar as a directory.
        URI address = URI.create(found.toString().replaceFirst("^jar:", "").replaceFirst("!/", "/"));
        addPath(Path.of(address));
    }

    /**
     * Imports a module.
     *
     * @param name its full name
     * @return the module
     * @throws io.github.qtloop.python.PythonError when it cannot be imported
     */
    public PythonObject importModule(String name) {
        return PythonObject.importModule(name);
    }

    /**
     * Runs statements in the module {@code __main__}.
     *
     * @param source Python code
     */
    public void execute(String source) {
        importModule("builtins").invoke("exec", source, namespace());
    }

    /**
     * Computes an expression in the module {@code __main__}.
     *
     * @param expression Python code
     * @return the value, unconverted
     */
    public PythonObject evaluate(String expression) {
        return importModule("builtins").invoke(PythonObject.class, "eval", expression, namespace());
    }

    private PythonObject namespace() {
        return importModule("__main__").get("__dict__");
    }

    /**
     * Gives Python a value by name: {@code from qtloop.java import NAME}. Python calls the public methods of an object
     * that has no counterpart there, and the static ones of a {@link Class}. They run in the thread that calls, without
     * the GIL, so they may block: a modal dialog leaves the other tasks of the loop running. What they throw is raised
     * in Python.
     *
     * @param name a Python identifier
     * @param value converted as arguments of {@link PythonObject#call} are
     */
    public void expose(String name, @Nullable Object value) {
        importModule("qtloop.java").set(name, value);
    }

    /**
     * Gives Python a function without arguments.
     *
     * @param name a Python identifier
     * @param function what to call
     */
    public void expose(String name, Runnable function) {
        expose(name, (Object) function);
    }

    /**
     * Gives Python a function without arguments; it is {@code async} when its result is an {@link
     * io.github.qtloop.Awaitable}.
     *
     * @param name a Python identifier
     * @param function what to call
     */
    public void expose(String name, Callable<?> function) {
        expose(name, (Object) function);
    }

    /**
     * Gives Python a function of one argument, which comes converted by its own type; it is {@code async} when its
     * result is an {@link io.github.qtloop.Awaitable}.
     *
     * @param name a Python identifier
     * @param function what to call
     */
    public void expose(String name, Function<@Nullable Object, ?> function) {
        expose(name, (Object) function);
    }

    /**
     * Runs a Python program to its end, which is also the end of Python, as {@link #close()}; in the thread that has
     * started it.
     *
     * @param program what to run
     * @return the exit status; the process should exit with it
     */
    public int run(Program program) {
        begin("run");
        return interpreter.run(program);
    }

    /**
     * Ends Python, in the thread that has started it: waits for its threads, and runs its exit functions. It cannot be
     * started again. Handles of Python objects are of no use afterwards, and need not be closed.
     */
    @Override
    public void close() {
        if (!ended) {
            begin("close");
            interpreter.end();
        }
    }

    private void begin(String what) {
        if (ended) {
            throw new IllegalStateException("Python has ended");
        }
        interpreter.takeBack(what);
        ended = true;
    }
}
