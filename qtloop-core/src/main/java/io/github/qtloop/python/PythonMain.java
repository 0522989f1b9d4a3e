package io.github.qtloop.python;

import io.github.qtloop.foreign.Words;
import java.lang.foreign.Linker;

/**
 * The main function of the {@code python} command, for a program that has a prompt: {@code -i}, {@code PYTHONINSPECT}, or a
 * terminal as standard input. It runs what the interpreter's command line names, prompts, and ends the interpreter. Needs the
 * GIL, in Python's main thread.
 *
 * <p>At its prompt {@code exit()} calls C's {@code exit}.
 */
final class PythonMain {

    private PythonMain() {}

    /**
     * Runs it; does not return if the program has left the prompt by {@code exit()}.
     *
     * @return the exit status
     */
    static int run() {
        try {
            endBeforeDestructors();
            return (int) (long) Libpython.function("Py_RunMain", 0).invokeExact();
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
    }

    /** C's {@code exit} ends the process at once, as {@link NativeProcess#exit} does: it calls {@code _exit} first. */
    private static void endBeforeDestructors() throws Throwable {
        long end = Linker.nativeLinker().defaultLookup().findOrThrow("_exit").address();
        long unused = (long) Words.function("on_exit", 2).invokeExact(end, 0L);
    }
}
