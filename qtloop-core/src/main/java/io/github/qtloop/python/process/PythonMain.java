package io.github.qtloop.python.process;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.github.qtloop.foreign.CFunction;
import io.github.qtloop.foreign.Words;
import io.github.qtloop.python.capi.Libpython;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;

/**
 * The main function of the {@code python} command, for a program that has a prompt: {@code -i}, {@code PYTHONINSPECT}, or a
 * terminal as standard input. It runs what the interpreter's command line names, prompts, and ends the interpreter. Needs the
 * GIL, in Python's main thread.
 *
 * <p>At its prompt {@code exit()} calls C's {@code exit}.
 */
final class PythonMain {

    private static boolean running;

    private PythonMain() {}

    /** Whether CPython itself ends the interpreter, if it ends now. */
    static boolean isRunning() {
        return running;
    }

    /**
     * Prompts once more, behind the end of a program; does not return if {@code exit()} is typed.
     *
     * @return the exit status
     */
    static int prompt() {
        try (Arena arena = Arena.ofConfined()) {
            endBeforeDestructors();
            running = true;
            long failed = Libpython.function("PyRun_AnyFileEx")
                    .call(ScriptFile.standardInput(), arena.allocateFrom("<stdin>").address(), 0);
            return (int) failed != 0 ? 1 : 0;
        } finally {
            running = false;
        }
    }

    /**
     * Runs it; does not return if the program has left the prompt by {@code exit()}.
     *
     * @return the exit status
     */
    static int run() {
        try {
            endBeforeDestructors();
            running = true;
            RunningMain.end();
            return (int) Libpython.function("Py_RunMain", FunctionDescriptor.of(JAVA_INT)).invokeExact();
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
    }

    /** C's {@code exit} ends the process at once, as {@link NativeProcess#exit} does: it calls {@code _exit} first. */
    private static void endBeforeDestructors() {
        long end = Linker.nativeLinker().defaultLookup().findOrThrow("_exit").address();
        CFunction.blocking("on_exit").call(end, 0);
    }
}
