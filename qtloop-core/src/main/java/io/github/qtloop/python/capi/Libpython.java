package io.github.qtloop.python.capi;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.qtloop.foreign.CFunction;
import io.github.qtloop.install.InterpreterException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shared library of the interpreter, opened once per process. Nearly all of its functions are {@link Words}.
 */
public final class Libpython {

    private static final long RTLD_NOW = 2;
    private static final long RTLD_GLOBAL = 0x100;

    private static @Nullable SymbolLookup symbols;
    private static boolean startHasFailed;

    private Libpython() {}

    /**
     * Links the shapes of functions that a start of the interpreter needs, in the order in which it needs them; the library
     * need not be open. A thread that needs one meanwhile waits for it.
     */
    public static void linkShapes() {
        CFunction.link();
        StatusFunctions.link();
        BuiltinTable.link();
    }

    /**
     * Opens the library for the whole process: extension modules find its symbols.
     *
     * @throws InterpreterException if it cannot be opened, or is no ordinary build
     */
    public static void open(Path library) {
        if (symbols != null) {
            throw new InterpreterException(
                    startHasFailed
                            ? "Python could not be started in this process before, and has left it in no state to try"
                                    + " again: start Python in a new process"
                            : "a Python interpreter runs in this process already; a process has one");
        }
        try {
            if (load(library) == 0) {
                throw new InterpreterException(library + " cannot be loaded as a shared library of Python: "
                        + reasonOfFailure(library));
            }
            SymbolLookup lookup = SymbolLookup.libraryLookup(library, Arena.global());
            Optional<String> refusal = PythonBuild.of(lookup).refusal(library);
            if (refusal.isPresent()) {
                throw new InterpreterException(refusal.get());
            }
            symbols = lookup;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable t) {
            throw new InterpreterException(library + " cannot be loaded: " + t.getMessage(), t);
        }
    }

    /**
     * Notes that Python could not be initialised in the library. To unload it is no way out: what it has registered with the
     * system, such as destructors of the thread, would be called nevertheless.
     */
    public static void startHasFailed() {
        startHasFailed = true;
    }

    /** Asks the dynamic linker; the answer is a handle, or 0. */
    private static long load(Path library) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            return CFunction.blocking("dlopen").call(arena.allocateFrom(library.toString()).address(), RTLD_NOW | RTLD_GLOBAL);
        }
    }

    /** The dynamic linker's own words, such as which version of which library an interpreter needs. */
    private static String reasonOfFailure(Path library) throws Throwable {
        CFunction dlerror = CFunction.blocking("dlerror");
        // Once more: to find and link dlerror has made the linker forget.
        if (load(library) != 0) {
            return "it can be loaded the second time only";
        }
        String reason = Memory.getString(dlerror.call());
        return reason.contains("version `GLIBC_")
                ? reason + "; it was built for a later glibc than this system's: name an installation of the"
                        + " system's own with --home or --interpreter"
                : reason;
    }

    /** A function that may run Python code, block or call back into Java. */
    public static CFunction function(String name) {
        return new CFunction(address(name), false);
    }

    /** A function of a shape of its own. */
    public static MethodHandle function(String name, FunctionDescriptor shape, Linker.Option... options) {
        return Linker.nativeLinker().downcallHandle(address(name), shape, options);
    }

    /** Whether the library has a symbol that came with a later Python version. */
    public static boolean has(String name) {
        SymbolLookup lookup = symbols;
        return lookup != null && lookup.find(name).isPresent();
    }

    /** A short function that neither blocks nor runs Python code: called without a thread state transition. */
    static CFunction criticalFunction(String name) {
        return new CFunction(address(name), true);
    }

    /** The address of a variable that holds an object, such as {@code PyExc_OSError}. */
    public static long variable(String name) {
        return address(name).reinterpret(8).get(JAVA_LONG, 0);
    }

    /** The address of an object that is itself a symbol, such as {@code _Py_NoneStruct}. */
    public static long object(String name) {
        return address(name).address();
    }

    /**
     * A function that allocates an object for Python's collector, and does nothing else. Since 3.12 that only asks for a
     * collection; before, it may collect at once, which runs Python code.
     */
    static CFunction allocatingFunction(String name) {
        return new CFunction(address(name), isAtLeast(3, 12));
    }

    /** A function that switches contexts. Since 3.14 it tells watchers, which may be code in Python. */
    static CFunction contextFunction(String name) {
        return new CFunction(address(name), !isAtLeast(3, 14));
    }

    /** Whether the interpreter is of a version or of a later one. */
    public static boolean isAtLeast(int major, int minor) {
        return variable("Py_Version") >> 16 >= (major << 8 | minor);
    }

    /** The address of a function, for a shape that needs linking of its own. */
    public static MemorySegment symbol(String name) {
        return address(name);
    }

    private static MemorySegment address(String name) {
        SymbolLookup lookup = symbols;
        if (lookup == null) {
            throw new IllegalStateException("no Python interpreter was started in this process");
        }
        return lookup.find(name)
                .orElseThrow(() -> new InterpreterException("the Python library has no function " + name
                        + ": it is no CPython of a supported version"));
    }
}
