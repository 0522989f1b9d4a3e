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
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PythonErrors;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.capi.StatusFunctions;
import io.github.qtloop.python.capi.StatusFunctions.Status;
import io.github.qtloop.python.capi.PythonReference;
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

    private final long launch;
    private final Path sources;
    private Thread home = Thread.currentThread();
    private boolean shared;
    private long thread;

    private Interpreter(long launch, Path sources) {
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
        try {
            return prepare(sources, useQt);
        } catch (PythonException e) {
            e.restore();
            CPython.errPrint();
            throw new InterpreterException("Python has started, but the files in " + sources
                    + " cannot be used by it (the reason is above)", e);
        }
    }

    private static Interpreter prepare(Path sources, boolean useQt) {
        JvmModule.install();
        JavaModule.install();
        long launch = load(sources.resolve("qtloop").resolve("_launch.py"));
        Interpreter interpreter = new Interpreter(launch, sources);
        long directory = CPython.string(sources.toString());
        long loop = CPython.string(useQt ? "qt" : "asyncio");
        CPython.decRef(PythonException.check(interpreter.callLaunch("prepare", directory, loop)));
        CPython.decRef(directory);
        CPython.decRef(loop);
        return interpreter;
    }

    /**
     * Makes a Qt application object before the program begins, by the thread that has started the interpreter.
     *
     * @param kind core, gui or widgets
     * @throws InterpreterException if Qt cannot be loaded, or there is an application already
     */
    public void makeApplication(String kind) {
        long directory = CPython.string(sources.toString());
        long name = CPython.string(kind);
        try {
            CPython.decRef(PythonException.check(callLaunch("make_application", directory, name)));
        } catch (PythonException e) {
            throw new InterpreterException(textOf(e), e);
        } finally {
            CPython.decRef(directory);
            CPython.decRef(name);
        }
    }

    /** What an exception says, for a line of its own; the exception is used up. */
    private static String textOf(PythonException pending) {
        PythonException normalized = pending.normalizedWithTraceback();
        try {
            Throwable error = Bridge.errorForJava(normalized.value());
            return error instanceof PythonError python && python.text() != null
                    ? python.text()
                    : String.valueOf(error.getMessage());
        } finally {
            normalized.release();
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
                CPython.errPrint();
                status = 1;
            }
        }
        if (!exits) {
            CPython.decRef(PythonException.check(callLaunch("forget_file")));
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
        long answer = PythonException.check(callLaunch("wants_prompt_afterwards"));
        CPython.decRef(answer);
        return !shared && answer == CPython.TRUE;
    }

    private boolean hasPrompt(Program program) {
        long kind = kindOf(program);
        long target = fileSystemString(program.target());
        long answer = PythonException.check(callLaunch("has_prompt", kind, target));
        CPython.decRef(kind);
        CPython.decRef(target);
        CPython.decRef(answer);
        return answer == CPython.TRUE;
    }

    private void runMain(Program program) {
        long kind = kindOf(program);
        long target = fileSystemString(program.target());
        long main = callLaunch("main_code", kind, target);
        if (main == 0) {
            // A syntax error: the way to the compiler is ours.
            throw PythonException.fetch().withoutTraceback();
        }
        CPython.decRef(kind);
        CPython.decRef(target);
        long code = CPython.tupleGet(main, 0);
        long function = CPython.tupleGet(main, 1);
        long result;
        if (code != CPython.NONE) {
            long globals = ScriptFile.globals();
            result = CPython.evalCode(code, globals, globals);
        } else if (function != CPython.NONE) {
            result = CPython.callNoArgs(function);
        } else {
            result = runFile(CPython.tupleGet(main, 2), CPython.tupleGet(main, 3) == CPython.TRUE, program.skipsFirstLine());
        }
        CPython.decRef(main);
        CPython.decRef(PythonException.check(result));
    }

    private long runFile(long path, boolean isBytecode, boolean skipsFirstLine) {
        ScriptFile file = ScriptFile.open(path);
        if (file == null) {
            callLaunch("refuse_file", path);
            throw PythonException.fetch().withoutTraceback();
        }
        return isBytecode ? file.runBytecode() : file.run(skipsFirstLine);
    }

    private static long kindOf(Program program) {
        return CPython.string(program.kind().name().toLowerCase(Locale.ROOT));
    }

    /** A string of Python that has the bytes of a word of the system; an application in Java gives it as text. */
    private long fileSystemString(String word) {
        if (shared) {
            return PythonException.check(CPython.string(word));
        }
        try (Arena arena = Arena.ofConfined()) {
            return PythonException.check(
                    CPython.decodeFileSystemDefault(SystemText.allocate(arena, word).address()));
        }
    }

    private int systemExitStatus() {
        PythonException exit = PythonException.fetch().normalized();
        long status = callLaunch("exit_status", exit.value());
        exit.release();
        if (status == 0) {
            CPython.errPrint();
            return 1;
        }
        int result = (int) CPython.longAsLong(status);
        CPython.decRef(status);
        return result;
    }

    private long callLaunch(String function, long... arguments) {
        long callable = PythonException.check(CPython.getAttr(launch, CPython.intern(function)));
        long result = PyCalls.call(callable, arguments);
        CPython.decRef(callable);
        return result;
    }

    /** Imports a module from a file, before anything can be imported by name. */
    private static long load(Path file) {
        long util = PythonException.check(CPython.importModule("importlib.util"));
        long fromFile = PythonException.check(CPython.getAttr(util, CPython.intern("spec_from_file_location")));
        long name = CPython.string("qtloop._launch");
        long path = CPython.string(file.toString());
        long spec = PythonException.check(PyCalls.call(fromFile, name, path));
        long fromSpec = PythonException.check(CPython.getAttr(util, CPython.intern("module_from_spec")));
        long module = PythonException.check(PyCalls.call(fromSpec, spec));
        long loader = PythonException.check(CPython.getAttr(spec, CPython.intern("loader")));
        long execute = PythonException.check(CPython.getAttr(loader, CPython.intern("exec_module")));
        CPython.decRef(PythonException.check(PyCalls.call(execute, module)));
        for (long reference : new long[] {util, fromFile, name, path, spec, fromSpec, loader, execute}) {
            CPython.decRef(reference);
        }
        return module;
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
