package io.github.qtloop.python;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PyValues;
import io.github.qtloop.python.capi.PythonException;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts Java values to Python objects. Needs the GIL. */
final class ToPython {

    /** A container that holds itself would be converted without an end. */
    private static final int MAX_DEPTH = 200;

    private ToPython() {}

    static Owned convert(@Nullable Object value) {
        return convert(value, MAX_DEPTH);
    }

    private static Owned convert(@Nullable Object value, int depth) {
        return switch (value) {
            case null -> Owned.copyOf(CPython.NONE);
            case PythonObject object -> object.reference();
            case Owned reference -> Owned.copyOf(reference.address());
            case Boolean truth -> Owned.copyOf(truth ? CPython.TRUE : CPython.FALSE);
            case Integer number -> PyValues.number(number);
            case Long number -> PyValues.number(number);
            case Short number -> PyValues.number(number);
            case Byte number -> PyValues.number(number);
            case BigInteger number -> PyValues.number(number);
            case Double number -> PyValues.number(number);
            case Float number -> PyValues.number(number);
            case CharSequence text -> PyValues.string(text.toString());
            case Character character -> PyValues.string(character.toString());
            case byte[] bytes -> PyValues.bytes(bytes);
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

    /** From the position to the limit: the memory itself of a direct buffer, a copy of another one. */
    private static Owned buffer(ByteBuffer buffer) {
        if (buffer.isDirect()) {
            return JavaObjects.view(MemorySegment.ofBuffer(buffer), buffer);
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return PyValues.bytes(bytes);
    }

    private static Owned list(Collection<?> items, int depth) {
        try (Owned list = PyValues.list()) {
            for (Object item : items) {
                try (Owned converted = convert(item, depth)) {
                    PythonException.checkStatus(CPython.listAppend(list.address(), converted.address()));
                }
            }
            return list.move();
        }
    }

    private static Owned set(Set<?> items, int depth) {
        try (Owned list = list(items, depth)) {
            return PyValues.set(list.address());
        }
    }

    private static Owned dict(Map<?, ?> entries, int depth) {
        try (Owned dict = PyValues.dict()) {
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                try (Owned key = convert(entry.getKey(), depth);
                        Owned value = convert(entry.getValue(), depth)) {
                    PythonException.checkStatus(
                            CPython.dictSetItem(dict.address(), key.address(), value.address()));
                }
            }
            return dict.move();
        }
    }

    /** An array of objects is a tuple, one of numbers a list. */
    private static Owned array(Object array, int depth) {
        try (Owned list = list(new ArrayView(array), depth)) {
            return array instanceof Object[] ? PyValues.tuple(list.address()) : list.move();
        }
    }

    private static Owned object(Object value) {
        PythonObject wrapped = PythonProxy.unwrap(value);
        return wrapped != null ? wrapped.reference() : JavaObjects.wrap(value);
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
