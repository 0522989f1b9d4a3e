package io.github.qtloop.python.process;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.github.qtloop.foreign.SystemText;
import io.github.qtloop.install.InterpreterException;
import io.github.qtloop.install.PythonHome;
import io.github.qtloop.python.Bridge;
import io.github.qtloop.python.Program;
import io.github.qtloop.python.PythonError;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.JavaFrames;
import io.github.qtloop.python.capi.Libpython;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.Probe;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PyValues;
import io.github.qtloop.python.capi.PythonErrors;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.capi.StatusFunctions;
import io.github.qtloop.python.capi.StatusFunctions.Status;
import io.github.qtloop.python.capi.PythonReference;
import io.github.qtloop.python.loop.LoopClasses;
import io.github.qtloop.python.loop.PythonLoop;
import io.github.qtloop.reactor.QtRuntime;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The Python interpreter of this process: started once, in the thread that becomes Python's main
 * thread.
 *
 * <p>It is configured as the {@code python} command configures itself: the command line, the
 * environment and the location of the executable decide, so a program finds what it would find
 * there.
 */
public final class Interpreter {

    /** More than {@code PyConfig} takes in any supported version. */
    private static final long CONFIG_SIZE = 4096;

    /** Python's half of this class, for as long as the interpreter runs. */
    private final Owned launch;

    private final Path sources;
    private Thread home = Thread.currentThread();
    private boolean shared;
    private long thread;

    private Interpreter(Owned launch, Path sources) {
        this.launch = launch;
        this.sources = sources;
    }

    /**
     * Does what a start needs and what does not depend on the interpreter. A start that comes meanwhile, in another thread,
     * goes on as soon as what it needs is there.
     */
    public static void prepare() {
        Libpython.linkShapes();
    }

    /**
     * Starts the interpreter. The calling thread holds the GIL afterwards.
     *
     * <p>A start can be tried again if the library or the standard library was refused. If Python itself has refused to start,
     * it cannot: its library keeps what the start has left in it.
     *
     * @param home where the interpreter is
     * @param commandLine what the {@code python} command would get, without the program's name; as {@link SystemText} has
     *     its words
     * @param sources the directory with the Python half of this project
     * @param useQt whether asyncio's default loop is the Qt event loop
     * @return the running interpreter
     * @throws PythonAnswer if the command line asks for something that Python says without a start
     * @throws InterpreterException if it does not start, or one runs already
     */
    public static Interpreter start(PythonHome home, List<String> commandLine, Path sources, boolean useQt) {
        home.requireStandardLibrary();
        QtRuntime.declareMainThread();
        NativeProcess.receiveSignalsHere();
        Libpython.open(home.library());
        FaultHandlers.save();
        BeforeJvm.restore();
        try {
            initialize(home, commandLine);
        } catch (InterpreterException e) {
            Libpython.startHasFailed();
            throw e;
        } finally {
            FaultHandlers.restore();
        }
        Probe.findLayouts(home.library());
        try {
            return prepare(sources, useQt);
        } catch (PythonException e) {
            e.print();
            throw new InterpreterException("Python has started, but the files in " + sources
                    + " cannot be used by it (the reason is above)", e);
        }
    }

    private static Interpreter prepare(Path sources, boolean useQt) {
        if (useQt) {
            LoopClasses.initialize();
        }
        JvmModule.install();
        JavaModule.install();
        try (Owned launch = load(sources.resolve("qtloop").resolve("_launch.py"));
                Owned directory = PyValues.string(sources.toString());
                Owned loop = PyValues.string(useQt ? "qt" : "asyncio")) {
            launch.invoke("prepare", directory.address(), loop.address()).close();
            return new Interpreter(launch.move(), sources);
        }
    }

    /**
     * Makes a Qt application object before the program begins, by the thread that has started the interpreter.
     *
     * @param kind core, gui or widgets
     * @throws InterpreterException if Qt cannot be loaded, or there is an application already
     */
    public void makeApplication(String kind) {
        try (Owned directory = PyValues.string(sources.toString());
                Owned name = PyValues.string(kind)) {
            launch.invoke("make_application", directory.address(), name.address()).close();
        } catch (PythonException e) {
            throw new InterpreterException(textOf(e), e);
        }
    }

    /** What an exception says, for a line of its own; the exception is used up. */
    private static String textOf(PythonException pending) {
        try (pending) {
            Throwable error = Bridge.errorForJava(pending.valueWithTraceback());
            PythonError python = PythonError.of(error);
            return python != null && python.text() != null ? python.text() : String.valueOf(error.getMessage());
        }
    }

    /** Lets every thread of Java use Python: the calling thread gives the GIL away, and takes it where it needs it. */
    public void shareWithJava() {
        Bridge.install();
        PythonReference.freeHere(PythonLoop::wakeAll);
        home = Thread.currentThread();
        shared = true;
        thread = JavaFrames.saveThread();
    }

    /**
     * Ends what {@link #shareWithJava} has begun: the calling thread holds the GIL.
     *
     * @param what for the message when this is not the thread that has started Python
     */
    public void takeBack(String what) {
        if (Thread.currentThread() != home) {
            throw new IllegalStateException(
                    what + " must be called by the thread that has started Python, " + home.getName());
        }
        JavaFrames.restoreThread(thread);
    }

    /** Ends the interpreter. */
    public void end() {
        if (!InterpreterEnd.run(shared)) {
            throw new IllegalStateException("Python has ended, but its standard output could not be written");
        }
    }

    /**
     * Runs the program to its end, including the end of the interpreter; the process should exit
     * with the status that this returns.
     *
     * @param program what to run
     * @return the exit status
     */
    public int run(Program program) {
        if (!shared && hasPrompt(program)) {
            return PythonMain.run();
        }
        boolean interrupted = false;
        boolean exits = false;
        int status;
        try {
            runMain(program);
            status = 0;
        } catch (PythonException e) {
            e.restore();
            if (PythonErrors.isSystemExit()) {
                exits = true;
                status = systemExitStatus();
            } else {
                interrupted = PythonErrors.isKeyboardInterrupt();
                PythonException.fetch().print();
                status = 1;
            }
        }
        if (!exits) {
            launch.invoke("forget_file").close();
            if (wantsPromptAfterwards()) {
                interrupted = false;
                status = PythonMain.prompt();
            }
        }
        boolean finished = InterpreterEnd.run(shared);
        if (interrupted) {
            NativeProcess.dieOfInterrupt();
        }
        return finished ? status : 120;
    }

    private boolean wantsPromptAfterwards() {
        try (Owned answer = launch.invoke("wants_prompt_afterwards")) {
            return !shared && answer.address() == CPython.TRUE;
        }
    }

    private boolean hasPrompt(Program program) {
        try (Owned kind = kindOf(program);
                Owned target = fileSystemString(program.target());
                Owned answer = launch.invoke("has_prompt", kind.address(), target.address())) {
            return answer.address() == CPython.TRUE;
        }
    }

    private void runMain(Program program) {
        try (Owned main = mainCode(program)) {
            long code = CPython.tupleGet(main.address(), 0);
            long function = CPython.tupleGet(main.address(), 1);
            if (code != CPython.NONE) {
                long globals = ScriptFile.globals();
                CPython.evalCode(code, globals, globals).close();
            } else if (function != CPython.NONE) {
                PyCalls.call(function).close();
            } else {
                runFile(
                        CPython.tupleGet(main.address(), 2),
                        CPython.tupleGet(main.address(), 3) == CPython.TRUE,
                        program.skipsFirstLine());
            }
        }
    }

    private Owned mainCode(Program program) {
        try (Owned kind = kindOf(program);
                Owned target = fileSystemString(program.target())) {
            return launch.invoke("main_code", kind.address(), target.address());
        } catch (PythonException e) {
            // A syntax error: the way to the compiler is ours.
            throw e.withoutTraceback();
        }
    }

    private void runFile(long path, boolean isBytecode, boolean skipsFirstLine) {
        ScriptFile file = ScriptFile.open(path);
        if (file == null) {
            refuse(path);
        } else if (isBytecode) {
            file.runBytecode();
        } else {
            file.run(skipsFirstLine);
        }
    }

    private void refuse(long path) {
        try {
            launch.invoke("refuse_file", path).close();
        } catch (PythonException e) {
            throw e.withoutTraceback();
        }
    }

    private static Owned kindOf(Program program) {
        return PyValues.string(program.kind().name().toLowerCase(Locale.ROOT));
    }

    /** A string of Python that has the bytes of a word of the system; an application in Java gives it as text. */
    private Owned fileSystemString(String word) {
        if (shared) {
            return PyValues.string(word);
        }
        try (Arena arena = Arena.ofConfined()) {
            return PyValues.decodeFileSystemDefault(SystemText.allocate(arena, word).address());
        }
    }

    private int systemExitStatus() {
        try (PythonException exit = PythonException.fetch();
                Owned status = launch.invoke("exit_status", exit.value())) {
            return (int) PyValues.toLong(status.address());
        } catch (PythonException e) {
            e.print();
            return 1;
        }
    }

    /** Imports a module from a file, before anything can be imported by name. */
    private static Owned load(Path file) {
        try (Owned util = CPython.importModule("importlib.util");
                Owned name = PyValues.string("qtloop._launch");
                Owned path = PyValues.string(file.toString());
                Owned spec = util.invoke("spec_from_file_location", name.address(), path.address());
                Owned module = util.invoke("module_from_spec", spec.address());
                Owned loader = spec.attribute("loader");
                Owned _ = loader.invoke("exec_module", module.address())) {
            return module.move();
        }
    }

    private static void initialize(PythonHome home, List<String> commandLine) {
        try (Arena arena = Arena.ofConfined()) {
            setHome(home, arena);
            MemorySegment config = arena.allocate(CONFIG_SIZE, 16);
            CPython.configInitPython(config.address());
            MemorySegment argv = arena.allocate(8L * (commandLine.size() + 2), 8);
            argv.set(ADDRESS, 0, SystemText.allocate(arena, SystemText.of(home.executable())));
            for (int i = 0; i < commandLine.size(); i++) {
                argv.set(ADDRESS, 8L * (i + 1), SystemText.allocate(arena, commandLine.get(i)));
            }
            check(StatusFunctions.setBytesArgv(config, commandLine.size() + 1L, argv));
            check(StatusFunctions.initializeFromConfig(config));
            CPython.configClear(config.address());
            RunningMain.begin();
        }
    }

    /** For a virtual environment: the standard library is that of the library which was loaded. */
    private static void setHome(PythonHome home, Arena arena) {
        Path prefix = home.prefix();
        if (prefix != null) {
            int[] codePoints = (prefix + "\0").codePoints().toArray();
            CPython.setPythonHome(Arena.global().allocateFrom(JAVA_INT, codePoints).address());
        }
    }

    private static void check(Status status) {
        if (status.exitStatus() != null) {
            throw new PythonAnswer(status.exitStatus());
        } else if (status.error() != null) {
            throw new InterpreterException("Python cannot be started: " + status.error());
        }
    }
}
