package io.github.qtloop.python;

import io.github.qtloop.Awaitable;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.capi.PythonReference;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.lang.reflect.Type;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A Python object in Java's hands: a module, a function, an instance of a class; anything that has no counterpart in
 * Java.
 *
 * <p>What goes to Python is converted: {@code null}, booleans, numbers, strings, bytes, lists, tuples (as {@code
 * Object[]}), sets and maps become what they are there; a direct {@link java.nio.ByteBuffer} becomes a {@code
 * memoryview} of the same memory; another Java object becomes one whose methods Python can call, and a lambda one that
 * Python can call. What comes from Python is converted likewise, to the type that is asked for. Without one, {@code
 * int} is {@link Long} (or {@link java.math.BigInteger} when it does not fit), {@code float} is {@link Double}, {@code
 * bytes} is {@code byte[]}, {@code list} and {@code tuple} are {@link java.util.List}, {@code dict} is {@link
 * java.util.Map}, and the rest is a {@code PythonObject}.
 *
 * <p>The object is kept alive in Python until it is closed, or until this one is collected; then it is freed in
 * Python's main thread, as soon as that is in Python again. What holds itself by way of both languages is never
 * collected.
 *
 * <p>Any thread may use it. A call waits for the GIL, and what Python raises is thrown as a {@link PythonError} or as
 * the exception of Java that is its counterpart. No call throws a checked exception of Python: an {@code OSError} is a
 * {@link PythonError.OSError} here, and a {@link java.io.IOException} where it is awaited, and in methods of an
 * interface ({@link #as}) that declare one. Each task of Java, as each of Python, has a {@code contextvars} context
 * of its own, in which its calls run.
 */
public final class PythonObject implements Awaitable<@Nullable Object>, AutoCloseable {

    private static final Cleaner CLEANER = Cleaner.create();

    private final PythonReference reference;
    private final Cleaner.Cleanable cleanable;

    private PythonObject(Owned object) {
        reference = new PythonReference(object);
        cleanable = CLEANER.register(this, reference);
    }

    /** Takes over a reference. Needs the GIL. */
    static PythonObject steal(Owned reference) {
        return new PythonObject(reference);
    }

    /** Keeps a reference of its own. Needs the GIL. */
    static PythonObject borrow(long object) {
        return new PythonObject(Owned.copyOf(object));
    }

    /**
     * Imports a module.
     *
     * @param name its full name
     * @return the module
     * @throws PythonError when it cannot be imported
     */
    public static PythonObject importModule(String name) {
        return inPython(() -> steal(CPython.importModule(name)));
    }

    /**
     * An attribute.
     *
     * @param name its name
     * @return the attribute, unconverted
     */
    public PythonObject get(String name) {
        return get(PythonObject.class, name);
    }

    /**
     * An attribute as a Java type.
     *
     * @param type the type to convert it to
     * @param name its name
     * @param <T> the type
     * @return the attribute
     */
    public <T extends @Nullable Object> T get(Class<T> type, String name) {
        return withGil(address -> ToJava.take(PyCalls.attribute(address, name), type));
    }

    /**
     * Sets an attribute.
     *
     * @param name its name
     * @param value the value to convert to Python
     */
    public void set(String name, @Nullable Object value) {
        withGil(address -> {
            try (Owned converted = ToPython.convert(value)) {
                return PythonException.checkStatus(
                        CPython.setAttr(address, CPython.intern(name), converted.address()));
            }
        });
    }

    /**
     * Calls this object.
     *
     * @param arguments the positional arguments to convert to Python
     * @return the result, converted by its own type
     */
    public @Nullable Object call(@Nullable Object... arguments) {
        return call(Object.class, arguments);
    }

    /**
     * Calls this object.
     *
     * @param type the type to convert the result to
     * @param arguments the positional arguments to convert to Python
     * @param <T> the type
     * @return the result
     */
    public <T extends @Nullable Object> T call(Class<T> type, @Nullable Object... arguments) {
        return withGil(address -> ToJava.take(PythonCalls.call(address, arguments), type));
    }

    /**
     * Calls a method of this object, or a function of this module.
     *
     * @param method the name
     * @param arguments the positional arguments to convert to Python
     * @return the result, converted by its own type
     */
    public @Nullable Object invoke(String method, @Nullable Object... arguments) {
        return invoke(Object.class, method, arguments);
    }

    /**
     * Calls a method of this object, or a function of this module.
     *
     * @param type the type to convert the result to
     * @param method the name
     * @param arguments the positional arguments to convert to Python
     * @param <T> the type
     * @return the result
     */
    public <T extends @Nullable Object> T invoke(Class<T> type, String method, @Nullable Object... arguments) {
        return invokeAs(type, method, arguments);
    }

    /** As {@link #invoke}, for a type with parameters. */
    @SuppressWarnings("unchecked")
    <T extends @Nullable Object> T invokeAs(Type type, String method, @Nullable Object... arguments) {
        return (T) withGil(address -> {
            try (Owned callable = PyCalls.attribute(address, method)) {
                return ToJava.take(PythonCalls.call(callable.address(), arguments), type);
            }
        });
    }

    /**
     * Converts this object.
     *
     * <p>An interface is implemented by the object: its methods call those of the object, by their names or, when the
     * object has none of a name, by the name in Python's spelling ({@code readLine}, {@code read_line}). A method whose
     * result is an {@link Awaitable} calls one that is {@code async}. A method that declares an {@link
     * java.io.IOException} throws an {@code OSError} as that one. Of a functional interface the method calls the
     * object itself.
     *
     * @param type a type that the object can be converted to
     * @param <T> the type
     * @return the object as that type
     * @throws ClassCastException when it cannot be converted, or lacks what the interface asks for
     */
    public <T extends @Nullable Object> T as(Class<T> type) {
        return withGil(address -> ToJava.convert(address, type));
    }

    /**
     * Awaits this object, a coroutine, task or future of Python: it runs as a Python task of the running loop.
     * Cancelling the waiting task cancels that one, and waits for its end.
     *
     * @return the result, converted by its own type
     * @throws IllegalStateException when the running loop is not one that Java shares with Python
     */
    @Override
    public @Nullable Object await() {
        return awaitAs(Object.class);
    }

    /**
     * As {@link #await()}, with a result of a given type.
     *
     * @param type the type to convert the result to
     * @param <T> the type
     * @return the result
     */
    public <T extends @Nullable Object> T awaitAs(Class<T> type) {
        return this.<T>awaitTyped(type);
    }

    /** As {@link #awaitAs(Class)}, for a type with parameters. */
    @SuppressWarnings("unchecked")
    <T extends @Nullable Object> T awaitTyped(Type type) {
        PythonObject done = Waiting.installed().await(this);
        try {
            return (T) done.invokeAs(type, "result");
        } catch (PythonError.OSError e) {
            throw e.raiseChecked();
        }
    }

    /**
     * {@code str(object)}.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return reference.get() == 0
                ? "<closed Python object>"
                : withGil(address -> ToJava.takeString(CPython.str(address)));
    }

    /** Whether the other one is a handle of the same Python object; one that is closed equals itself only. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof PythonObject object
                        && reference.get() != 0
                        && object.reference.get() == reference.get();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(reference.get());
    }

    /**
     * Lets the object go, in the calling thread. It cannot be used afterwards; a call that another thread has begun before
     * goes on, and keeps the object until it ends.
     */
    @Override
    public void close() {
        if (reference.release()) {
            cleanable.clean();
        }
    }

    /** The object itself, borrowed: for those that nobody else can close. */
    long address() {
        long address = reference.get();
        if (address == 0) {
            throw new IllegalStateException("this Python object is closed");
        }
        return address;
    }

    /** A reference of the caller's own: another thread may close this object meanwhile. Needs the GIL. */
    Owned reference() {
        try {
            return Owned.copyOf(address());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** Does something with the object itself. */
    <T extends @Nullable Object> T withGil(LongFunction<T> action) {
        return inPython(() -> {
            try (Owned object = reference()) {
                return action.apply(object.address());
            }
        });
    }

    /** Calls Python in the context of the calling task. */
    private static <T extends @Nullable Object> T inPython(Supplier<T> action) {
        return Bridge.call(() -> {
            PythonReference.freeCollected();
            PythonContext context = PythonContext.enterCurrent();
            try {
                return action.get();
            } finally {
                if (context != null) {
                    context.leave();
                }
            }
        });
    }
}
