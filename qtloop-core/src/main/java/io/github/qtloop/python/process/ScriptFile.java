package io.github.qtloop.python.process;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.qtloop.foreign.CFunction;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Layouts;
import io.github.qtloop.python.capi.Libpython;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PythonException;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import org.jspecify.annotations.Nullable;

/**
 * A script that CPython reads itself, as its command does: bytecode, or source in the encoding that it declares, in a regular
 * file, a pipe or a terminal. What is wrong with it is told as there. Needs the GIL, in Python's main thread.
 */
final class ScriptFile {

    private static final String STANDARD_INPUT = "<stdin>";
    private static final long FILE_INPUT = 257;
    private static final long END = -1;

    /** In front of the code object. */
    private static final int HEADER_WORDS = 4;

    /** A {@code FILE} of C. */
    private final long stream;

    /** A C string. */
    private final long name;

    private final boolean closes;

    private ScriptFile(long stream, long name, boolean closes) {
        this.stream = stream;
        this.name = name;
        this.closes = closes;
    }

    /**
     * Opens a file.
     *
     * @param path its path as {@code bytes}, which must stay; standard input if it is empty
     * @return the file, or null if it cannot be opened
     */
    static @Nullable ScriptFile open(long path) {
        try (Arena arena = Arena.ofConfined()) {
            long name = Libpython.function("PyBytes_AsString").call(path);
            if (Memory.getLong(path + Layouts.SIZE) == 0) {
                return new ScriptFile(standardInput(), Arena.global().allocateFrom(STANDARD_INPUT).address(), false);
            }
            long stream = CFunction.blocking("fopen").call(name, arena.allocateFrom("rbe").address());
            return stream == 0 ? null : new ScriptFile(stream, name, true);
        }
    }

    /** C's {@code stdin}. */
    static long standardInput() {
        return Linker.nativeLinker().defaultLookup().findOrThrow("stdin").reinterpret(8).get(JAVA_LONG, 0);
    }

    /** The names of {@code __main__}, borrowed. */
    static long globals() {
        return CPython.moduleDict(PythonException.check(CPython.importAddModule("__main__")));
    }

    /**
     * Runs source in {@code __main__}, and closes the file before.
     *
     * @param skipsFirstLine whether the first line is no Python
     */
    void run(boolean skipsFirstLine) {
        if (skipsFirstLine) {
            skipFirstLine();
        }
        CPython.runFile(stream, name, FILE_INPUT, globals(), closes).close();
    }

    /** Runs bytecode in {@code __main__}, and closes the file before. */
    void runBytecode() {
        try (Owned code = readAndClose()) {
            CPython.evalCode(code.address(), globals(), globals()).close();
        }
    }

    private Owned readAndClose() {
        try {
            return readBytecode();
        } finally {
            CFunction.blocking("fclose").call(stream);
        }
    }

    /** A code object. */
    private Owned readBytecode() {
        CFunction readLong = Libpython.function("PyMarshal_ReadLongFromFile");
        long magic = readLong.call(stream);
        if (magic != Libpython.function("PyImport_GetMagicNumber").call()) {
            throw failure("Bad magic number in .pyc file");
        }
        for (int i = 1; i < HEADER_WORDS; i++) {
            readLong.call(stream);
        }
        if (CPython.errorOccurred()) {
            throw PythonException.fetch();
        }
        try (Owned code = CPython.readLastObject(stream)) {
            if (CPython.typeOf(code.address()) == Libpython.object("PyCode_Type")) {
                return code.move();
            }
        } catch (PythonException e) {
            e.close();
        }
        throw failure("Bad code object in .pyc file");
    }

    /** The pending exception, or else one with a message. */
    private static PythonException failure(String message) {
        if (!CPython.errorOccurred()) {
            CPython.errSetString(Libpython.variable("PyExc_RuntimeError"), message);
        }
        return PythonException.fetch();
    }

    /** Its end stays, so that the other lines keep their numbers. */
    private void skipFirstLine() {
        int next;
        do {
            next = (int) CFunction.blocking("fgetc").call(stream);
        } while (next != END && next != '\n');
        if (next == '\n') {
            CFunction.blocking("ungetc").call(next, stream);
        }
    }
}
