package io.github.qtloop.python;

import io.github.qtloop.Awaitable;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Libpython;
import io.github.qtloop.python.capi.NumberType;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.convert.Support;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Java objects that Python holds, by number. Each Python object holds one number,
 * which is an object of its own. Needs the GIL. */
final class JavaObjects {

    private static final List<@Nullable Object> OBJECTS = new ArrayList<>();
    private static final Deque<Integer> FREE = new ArrayDeque<>();

    /** A number gives its object back when it ends. */
    private static final NumberType NUMBERS = new NumberType("qtloop._bridge.Number", JavaObjects::release);

    private JavaObjects() {}

    /** A new Python object that stands for a Java object. */
    static Owned wrap(Object value) {
        try (Owned number = number(value)) {
            String type = value instanceof Awaitable<?> ? "JavaAwaitable" : "JavaObject";
            return PyCalls.call(Support.java(type), number.address());
        }
    }

    private static Owned number(Object value) {
        int number = add(value);
        try {
            return NUMBERS.create(number);
        } catch (Throwable t) {
            release(number);
            throw t;
        }
    }

    /** The Java object that a Python object stands for, or null. */
    static @Nullable Object unwrap(long object) {
        if (PythonException.checkStatus(CPython.isInstance(object, Support.java("JavaObject"))) == 0) {
            return null;
        }
        try (Owned number = PyCalls.attribute(object, "_number")) {
            return numbered(number.address());
        }
    }

    /** The Java object whose number an object of Python is. */
    static Object numbered(long object) {
        long number = NUMBERS.numberOf(object);
        Object value = number < 0 || number >= OBJECTS.size() ? null : OBJECTS.get((int) number);
        if (value == null) {
            throw new IllegalStateException("this Java object has been given back");
        }
        return value;
    }

    private static void release(long number) {
        if (OBJECTS.set((int) number, null) != null) {
            FREE.push((int) number);
        }
    }

    /** How many objects Python holds. */
    static int count() {
        return OBJECTS.size() - FREE.size();
    }

    /** A {@code memoryview} of the memory of a buffer, which keeps it alive. */
    static Owned view(MemorySegment memory, ByteBuffer keeper) {
        try (Owned wrapped = wrap(keeper)) {
            return PythonCalls.call(
                    Support.java("view"), memory.address(), memory.byteSize(), memory.isReadOnly(), wrapped);
        }
    }

    /** {@code memoryview(object)}, as bytes. */
    static PythonObject memoryview(long object) {
        return PythonObject.steal(PyCalls.call(Libpython.object("PyMemoryView_Type"), object));
    }

    private static int add(Object value) {
        Integer free = FREE.poll();
        if (free != null) {
            OBJECTS.set(free, value);
            return free;
        }
        OBJECTS.add(value);
        return OBJECTS.size() - 1;
    }
}
