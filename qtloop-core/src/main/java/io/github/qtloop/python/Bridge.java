package io.github.qtloop.python;

import io.github.qtloop.python.capi.Gil;
import io.github.qtloop.python.capi.PythonException;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the rooms above this one, the loops and the process, need of objects and their conversion; nothing for programs.
 * So a {@link PythonObject} shows no address to anybody else.
 */
public final class Bridge {

    private Bridge() {}

    /** Lets Python use objects of Java, and gives contexts of Java their counterparts. Needs the GIL; once. */
    public static void install() {
        BridgeModule.install();
        PythonContext.install();
    }

    /**
     * Does something with the GIL.
     *
     * @param action what to do; what Python raises meanwhile is thrown as an exception for Java
     * @param <T> the type of the result
     * @return the action's result
     * @throws IllegalStateException when the interpreter has ended
     */
    public static <T extends @Nullable Object> T call(Supplier<T> action) {
        try (Gil _ = Gil.take()) {
            try {
                return action.get();
            } catch (PythonException e) {
                throw PythonError.raise(e);
            }
        }
    }

    /**
     * Does something with the object behind a handle, with the GIL.
     *
     * @param handle a handle that is not closed
     * @param action gets the address of the object, borrowed
     * @param <T> the type of the result
     * @return the action's result
     */
    public static <T extends @Nullable Object> T with(PythonObject handle, LongFunction<T> action) {
        return handle.withGil(action);
    }

    /**
     * A handle of an object. Needs the GIL.
     *
     * @param address the object, borrowed
     * @return a handle with a reference of its own
     */
    public static PythonObject borrow(long address) {
        return PythonObject.borrow(address);
    }

    /**
     * The exception of Java that stands for one of Python. Needs the GIL.
     *
     * @param exception the exception object, borrowed
     * @return what a program of Java would catch
     */
    public static Throwable errorForJava(long exception) {
        return ErrorsToJava.exception(exception);
    }

    /**
     * Raises an error of Java in Python: sets the pending exception. Needs the GIL.
     *
     * @param error what Java has thrown
     */
    public static void raise(Throwable error) {
        ErrorsToPython.raise(error);
    }
}
