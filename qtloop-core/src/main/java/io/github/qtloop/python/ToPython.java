package io.github.qtloop.python;

import static java.lang.foreign.ValueLayout.JAVA_CHAR;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.PythonException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts Java values to Python objects; each result is an owned reference. Needs the GIL. */
final class ToPython {

    /** A container that holds itself would be converted without an end. */
    private static final int MAX_DEPTH = 200;

    private static final long SURROGATEPASS = Memory.stringForever("surrogatepass");

    private ToPython() {}

    static long convert(@Nullable Object value) {
        return PythonException.check(convert(value, MAX_DEPTH));
    }

    private static long convert(@Nullable Object value, int depth) {
        return switch (value) {
            case null -> CPython.newRef(CPython.NONE);
            case PythonObject object -> CPython.newRef(object.address());
            case Boolean truth -> CPython.newRef(truth ? CPython.TRUE : CPython.FALSE);
            case Integer number -> CPython.longFromLong(number);
            case Long number -> CPython.longFromLong(number);
            case Short number -> CPython.longFromLong(number);
            case Byte number -> CPython.longFromLong(number);
            case BigInteger number -> integer(number);
            case Double number -> CPython.floatFromDouble(number);
            case Float number -> CPython.floatFromDouble(number);
            case CharSequence text -> string(text.toString());
            case Character character -> string(character.toString());
            case byte[] bytes -> bytes(bytes);
            case ByteBuffer buffer -> buffer(buffer);
            case List<?> list -> list(list, deeper(depth));
            case Set<?> set -> set(set, deeper(depth));
            case Map<?, ?> map -> dict(map, deeper(depth));
            case Throwable error -> ErrorsToPython.exception(error);
            default -> value.getClass().isArray() ? array(value, deeper(depth)) : object(value);
        };
    }

    private static int deeper(int depth) {
        if (depth == 0) {
            throw new IllegalArgumentException(
                    "a collection that holds itself, or " + MAX_DEPTH
                            + " others in each other, has no counterpart in Python");
        }
        return depth - 1;
    }

    private static long integer(BigInteger number) {
        try (Arena arena = Arena.ofConfined()) {
            return CPython.longFromString(arena.allocateFrom(number.toString(16)).address(), 16);
        }
    }

    /** Characters outside of Unicode's planes, lone surrogates, stay what they are. */
    static long string(String text) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment characters = arena.allocateFrom(JAVA_CHAR, text.toCharArray());
            MemorySegment order = arena.allocateFrom(JAVA_INT, -1);
            return CPython.decodeUtf16(characters.address(), characters.byteSize(), SURROGATEPASS, order.address());
        }
    }

    private static long bytes(byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment copy = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            return CPython.bytes(copy.address(), bytes.length);
        }
    }

    /** From the position to the limit: the memory itself of a direct buffer, a copy of another one. */
    private static long buffer(ByteBuffer buffer) {
        if (buffer.isDirect()) {
            return JavaObjects.view(MemorySegment.ofBuffer(buffer), buffer);
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes(bytes);
    }

    private static long list(Collection<?> items, int depth) {
        long list = PythonException.check(CPython.listNew(0));
        return fill(list, () -> {
            for (Object item : items) {
                long converted = PythonException.check(convert(item, depth));
                int status = CPython.listAppend(list, converted);
                CPython.decRef(converted);
                PythonException.checkStatus(status);
            }
        });
    }

    private static long set(Set<?> items, int depth) {
        long list = list(items, depth);
        long set = CPython.setOf(list);
        CPython.decRef(list);
        return set;
    }

    private static long dict(Map<?, ?> entries, int depth) {
        long dict = PythonException.check(CPython.dictNew());
        return fill(dict, () -> {
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                put(dict, convert(entry.getKey(), depth), convert(entry.getValue(), depth));
            }
        });
    }

    private static void put(long dict, long key, long value) {
        int status = key == 0 || value == 0 ? -1 : CPython.dictSetItem(dict, key, value);
        for (long reference : new long[] {key, value}) {
            if (reference != 0) {
                CPython.decRef(reference);
            }
        }
        PythonException.checkStatus(status);
    }

    /** An array of objects is a tuple, one of numbers a list. */
    private static long array(Object array, int depth) {
        List<?> items = new ArrayView(array);
        long list = list(items, depth);
        if (!(array instanceof Object[])) {
            return list;
        }
        long tuple = CPython.tuple(list);
        CPython.decRef(list);
        return tuple;
    }

    private static long object(Object value) {
        PythonObject wrapped = PythonProxy.unwrap(value);
        return wrapped != null ? CPython.newRef(wrapped.address()) : JavaObjects.wrap(value);
    }

    /** Runs what fills a new container, which is dropped when that fails. */
    private static long fill(long container, Runnable filling) {
        try {
            filling.run();
            return container;
        } catch (Throwable t) {
            CPython.decRef(container);
            throw t;
        }
    }

    /** Any array as a list. */
    private static final class ArrayView extends AbstractList<@Nullable Object> {

        private final Object array;

        ArrayView(Object array) {
            this.array = array;
        }

        @Override
        public @Nullable Object get(int index) {
            return Array.get(array, index);
        }

        @Override
        public int size() {
            return Array.getLength(array);
        }
    }
}
