package io.github.qtloop.python.capi;

import io.github.qtloop.install.InterpreterException;
import java.nio.file.Path;

/**
 * How {@link Layouts} asks the interpreter: it calls CPython's functions, reads objects whole, and looks where a known value is.
 * {@link Owned} and {@link PyCalls} cannot serve here, because they need the layouts. Every start runs it, so it has neither
 * streams nor lambdas, which take long to link. Needs the GIL.
 */
public final class Probe {

    /** No place: the interpreter has no such field. */
    static final long NOWHERE = -1;


    private Probe() {}

    /**
     * Finds out the layouts of the interpreter that has just started, before anything needs them.
     *
     * @param library the interpreter's, for the message
     * @throws InterpreterException if it does not have what is looked for
     */
    public static void findLayouts(Path library) {
        try {
            Layouts.find();
        } catch (ExceptionInInitializerError e) {
            if (e.getCause() instanceof InterpreterException misfit) {
                throw new InterpreterException(
                        library + " is of a Python that this QtLoop does not know: " + misfit.getMessage()
                                + "; use the QtLoop of its version",
                        misfit);
            }
            throw e;
        }
    }

    /** Calls a function of CPython that takes up to three words and returns one. */
    static long call(String name, long... words) {
        return Libpython.function(name).call(word(words, 0), word(words, 1), word(words, 2));
    }

    private static long word(long[] words, int index) {
        return index < words.length ? words[index] : 0;
    }

    /** Gives back references. */
    static void drop(long... objects) {
        for (long object : objects) {
            call("Py_DecRef", object);
        }
    }

    /** {@code object.name}, an {@code int} in Python. */
    static long number(long object, String name) {
        long value = call("PyObject_GetAttr", object, CPython.intern(name));
        long number = call("PyLong_AsLong", value);
        drop(value);
        return number;
    }

    /** {@code type.__basicsize__} of a built-in type: how long the structure of an instance is. */
    static long basicSize(String type) {
        return number(Libpython.object(type), "__basicsize__");
    }

    /** The words of a structure. */
    static long[] words(long address, long size) {
        long[] words = new long[(int) size / Long.BYTES];
        for (int i = 0; i < words.length; i++) {
            words[i] = Memory.getLong(address + (long) i * Long.BYTES);
        }
        return words;
    }

    /** The halves of the words of a structure: each an {@code int}. */
    static long[] halves(long address, long size) {
        long[] halves = new long[(int) size / Integer.BYTES];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = Memory.getInt(address + (long) i * Integer.BYTES);
        }
        return halves;
    }

    /**
     * Where each of some readings of a structure has the value that is expected in it.
     *
     * @param what is there, for the message
     * @param begin from which place on to look
     * @param bytes how long a value is, and so far apart are the places
     * @param readings of the same structure at several times, or of several structures of one kind
     * @param expected a value for each reading
     * @throws InterpreterException if there is no such place, or more than one
     */
    static long place(String what, long begin, int bytes, long[][] readings, long... expected) {
        long found = NOWHERE;
        for (int i = (int) begin / bytes; i < readings[0].length; i++) {
            if (isExpected(readings, i, expected)) {
                require(what, found == NOWHERE);
                found = (long) i * bytes;
            }
        }
        require(what, found != NOWHERE);
        return found;
    }

    private static boolean isExpected(long[][] readings, int index, long[] expected) {
        for (int i = 0; i < expected.length; i++) {
            if (readings[i][index] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Requires that the interpreter has something where QtLoop looks for it.
     *
     * @param what is there, for the message
     */
    static void require(String what, boolean fits) {
        if (!fits) {
            throw new InterpreterException(what + " is not where it is looked for");
        }
    }
}
