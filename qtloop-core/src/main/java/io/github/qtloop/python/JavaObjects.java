package io.github.qtloop.python;

import io.github.qtloop.Awaitable;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Libpython;
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

/** The Java objects that Python holds, by number. Each Python object holds one number. Needs the GIL. */
final class JavaObjects {

    private static final long NUMBER = CPython.intern("_number");

    private static final List<@Nullable Object> OBJECTS = new ArrayList<>();
    private static final Deque<Integer> FREE = new ArrayDeque<>();

    private JavaObjects() {}

    /** An owned reference to a new Python object that stands for a Java object. */
    static long wrap(Object value) {
        long number = PythonException.check(CPython.longFromLong(add(value)));
        try {
            String type = value instanceof Awaitable<?> ? "JavaAwaitable" : "JavaObject";
            return PythonException.check(PyCalls.call(Support.java(type), number));
        } finally {
            CPython.decRef(number);
        }
    }

    /** The Java object that a Python object stands for, or null. */
    static @Nullable Object unwrap(long object) {
        int isJava = CPython.isInstance(object, Support.java("JavaObject"));
        PythonException.checkStatus(isJava);
        if (isJava == 0) {
            return null;
        }
        long number = PythonException.check(CPython.getAttr(object, NUMBER));
        Object value = get(CPython.longAsLong(number));
        CPython.decRef(number);
        return value;
    }

    static Object get(long number) {
        Object value = number < 0 || number >= OBJECTS.size() ? null : OBJECTS.get((int) number);
        if (value == null) {
            throw new IllegalStateException("this Java object has been given back");
        }
        return value;
    }

    static void release(long number) {
        if (OBJECTS.set((int) number, null) != null) {
            FREE.push((int) number);
        }
    }

    /** How many objects Python holds. */
    static int count() {
        return OBJECTS.size() - FREE.size();
    }

    /** A {@code memoryview} of the memory of a buffer, which keeps it alive. */
    static long view(MemorySegment memory, ByteBuffer keeper) {
        try (PythonObject wrapped = PythonObject.steal(wrap(keeper))) {
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
