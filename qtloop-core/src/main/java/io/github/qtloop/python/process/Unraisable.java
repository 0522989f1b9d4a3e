package io.github.qtloop.python.process;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.qtloop.python.capi.Libpython;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.PythonException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/** Gives an exception that nobody can catch to {@code sys.unraisablehook}. */
final class Unraisable {

    private static final boolean HAS_MESSAGES = Libpython.has("PyErr_FormatUnraisable");

    /** Either takes a format, or the object that is to blame. */
    private static final MethodHandle REPORT = HAS_MESSAGES
            ? Libpython.function(
                    "PyErr_FormatUnraisable", FunctionDescriptor.ofVoid(JAVA_LONG), Linker.Option.firstVariadicArg(1))
            : Libpython.function("PyErr_WriteUnraisable", FunctionDescriptor.ofVoid(JAVA_LONG));

    private Unraisable() {}

    /**
     * Reports an exception, which is used up.
     *
     * @param message what a Python version that has messages says
     * @param object what the others name instead, borrowed
     */
    static void report(PythonException exception, String message, long object) {
        exception.restore();
        try {
            REPORT.invokeExact(HAS_MESSAGES ? Memory.stringForever(message) : object);
        } catch (Throwable t) {
            throw new IllegalStateException(t);
        }
    }
}
