package io.github.qtloop.python.capi;

import io.github.qtloop.reactor.ReactorException;
import java.io.UncheckedIOException;

/** Exceptions on their way between the two languages. Needs the GIL. */
public final class PythonErrors {

    private static final long OS_ERROR = Libpython.variable("PyExc_OSError");
    private static final long RUNTIME_ERROR = Libpython.variable("PyExc_RuntimeError");
    private static final long SYSTEM_ERROR = Libpython.variable("PyExc_SystemError");
    private static final long SYSTEM_EXIT = Libpython.variable("PyExc_SystemExit");
    private static final long KEYBOARD_INTERRUPT = Libpython.variable("PyExc_KeyboardInterrupt");

    private PythonErrors() {}

    /** Sets the Python exception that stands for a Java one. */
    public static void raise(Throwable t) {
        switch (t) {
            case PythonException python -> python.restore();
            case ReactorException system -> raiseOsError(system.errno());
            case UncheckedIOException e when e.getCause() instanceof ReactorException system ->
                raiseOsError(system.errno());
            case IllegalStateException state -> CPython.errSetString(RUNTIME_ERROR, String.valueOf(state.getMessage()));
            default -> CPython.errSetString(SYSTEM_ERROR, "in QtLoop: " + t);
        }
    }

    /** Sets an exception object, which keeps the traceback that it has, as the pending exception. */
    public static void raise(Owned exception) {
        long traceback = CPython.tracebackOf(exception.address());
        new PendingException(exception, traceback == 0 ? null : Owned.of(traceback)).set();
    }

    public static boolean isSystemExit() {
        return CPython.errMatches(SYSTEM_EXIT);
    }

    public static boolean isKeyboardInterrupt() {
        return CPython.errMatches(KEYBOARD_INTERRUPT);
    }

    /** {@code OSError(errno, text)}: Python itself picks the subclass and the text of the number. */
    private static void raiseOsError(int errno) {
        try (Owned os = CPython.importModule("os");
                Owned number = PyValues.number(errno);
                Owned text = os.invoke("strerror", number.address());
                Owned error = PyCalls.call(OS_ERROR, number.address(), text.address())) {
            raise(error);
        }
    }
}
