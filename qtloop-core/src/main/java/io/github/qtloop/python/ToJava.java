package io.github.qtloop.python;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_CHAR_UNALIGNED;

import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Layouts;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PyValues;
import io.github.qtloop.python.convert.JavaMethods;
import io.github.qtloop.python.convert.PyKind;
import io.github.qtloop.python.convert.Types;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts Python objects to Java values, of the type that is asked for. Needs the GIL. */
final class ToJava {

    private static final int MAX_DEPTH = 200;

    private ToJava() {}

    /** Converts and gives the reference back. */
    static <T extends @Nullable Object> T take(Owned reference, Type type) {
        try (reference) {
            return convert(reference.address(), type);
        }
    }

    static String takeString(Owned reference) {
        return ToJava.<String>take(reference, String.class);
    }

    /** Converts a borrowed reference. */
    @SuppressWarnings("unchecked")
    static <T extends @Nullable Object> T convert(long object, Type type) {
        return (T) convert(object, type, MAX_DEPTH);
    }

    private static @Nullable Object convert(long object, Type type, int depth) {
        Class<?> wanted = Types.rawClass(type);
        if (wanted == PythonObject.class) {
            return PythonObject.borrow(object);
        }
        if (object == CPython.NONE) {
            if (wanted.isPrimitive() && wanted != void.class) {
                throw new ClassCastException("None is no " + wanted.getName());
            }
            return null;
        }
        PyKind kind = PyKind.of(object, wanted != Object.class);
        Object value = switch (kind) {
            case BOOL -> object == CPython.TRUE;
            case INT -> integer(object, wanted);
            case FLOAT -> Types.number(CPython.floatAsDouble(object), wanted);
            case STR -> wanted == char.class || wanted == Character.class ? character(object) : string(object);
            case BYTES -> wanted == ByteBuffer.class ? BufferViews.of(object) : bytes(object);
            case BYTEARRAY, MEMORYVIEW ->
                wanted == byte[].class ? BufferViews.copy(object) : BufferViews.of(object);
            case LIST, TUPLE -> sequence(object, type, deeper(depth));
            case SET -> new LinkedHashSet<>((Collection<?>) sequence(object, type, deeper(depth)));
            case DICT -> dict(object, type, deeper(depth));
            case EXCEPTION -> ErrorsToJava.exception(object);
            case OTHER -> {
                Object own = JavaObjects.unwrap(object);
                yield own != null ? own : asNumber(object, wanted);
            }
        };
        if (value != null && Types.boxed(wanted).isInstance(value)) {
            return value;
        }
        return other(object, type, wanted);
    }

    /** By {@code __float__} or {@code __index__}, which asked for such a number is what Python's own functions call; or null. */
    private static @Nullable Object asNumber(long object, Class<?> wanted) {
        Class<?> number = Types.boxed(wanted);
        if ((number == Double.class || number == Float.class) && hasNumber(object, "__float__")) {
            try (Owned value = PyCalls.call(CPython.FLOAT_TYPE, object)) {
                return Types.number(PyValues.toDouble(value.address()), wanted);
            }
        }
        if (wanted != Object.class && wanted != Number.class && Types.isNumber(number) && hasNumber(object, "__index__")) {
            try (Owned value = PyCalls.invoke(object, "__index__")) {
                return integer(value.address(), wanted);
            }
        }
        return null;
    }

    private static boolean hasNumber(long object, String method) {
        long type = CPython.typeOf(object);
        return CPython.hasAttr(type, CPython.intern(method))
                || method.equals("__float__") && CPython.hasAttr(type, CPython.intern("__index__"));
    }

    private static Object other(long object, Type type, Class<?> wanted) {
        if (wanted == Object.class) {
            return PythonObject.borrow(object);
        }
        if (wanted == void.class || wanted == Void.class) {
            return null;
        }
        if (wanted.isAssignableFrom(Coroutine.class) && Awaitable.class.isAssignableFrom(wanted)) {
            PythonObject awaitable = PythonObject.borrow(object);
            Type result = Types.argument(type, 0);
            return (Coroutine<@Nullable Object>) () -> awaitable.awaitTyped(result);
        }
        // Nobody writes a list of Java in Python: what is none of Python's lists was passed by mistake.
        if (wanted.isInterface() && (!wanted.getName().startsWith("java.") || JavaMethods.functional(wanted) != null)) {
            return PythonProxy.of(PythonObject.borrow(object), type);
        }
        throw new ClassCastException("Python's " + typeName(object) + " " + takeString(CPython.str(object))
                + " cannot be converted to " + type.getTypeName());
    }

    static String typeName(long object) {
        return takeString(PyCalls.attribute(CPython.typeOf(object), "__name__"));
    }

    private static int deeper(int depth) {
        if (depth == 0) {
            throw new IllegalArgumentException("a container of Python that holds itself, or " + MAX_DEPTH
                    + " others in each other, cannot be converted: ask for a PythonObject");
        }
        return depth - 1;
    }

    private static Object integer(long object, Class<?> wanted) {
        long small = CPython.longAsLong(object);
        if (small == -1 && CPython.errorOccurred()) {
            CPython.errClear();
            String hex = takeString(PyValues.numberToBase(object, 16));
            BigInteger big = new BigInteger(hex.replaceFirst("0x", ""), 16);
            return Types.number(big, wanted);
        }
        return Types.number(small, wanted);
    }

    private static String string(long object) {
        try (Owned encoded = PyValues.encodeUtf16(object)) {
            return new String(bytesOf(encoded.address()).toArray(JAVA_CHAR_UNALIGNED));
        }
    }

    private static @Nullable Character character(long object) {
        String text = string(object);
        return text.length() == 1 ? text.charAt(0) : null;
    }

    private static byte[] bytes(long object) {
        return bytesOf(object).toArray(JAVA_BYTE);
    }

    /** The memory of a {@code bytes}. */
    static MemorySegment bytesOf(long object) {
        return MemorySegment.ofAddress(object + Layouts.BYTES).reinterpret(Memory.getLong(object + Layouts.SIZE));
    }

    private static Object sequence(long object, Type type, int depth) {
        Class<?> wanted = Types.rawClass(type);
        Type element = wanted.isArray() ? wanted.getComponentType() : Types.argument(type, 0);
        // A tuple, because other threads may change a list while it is converted.
        try (Owned tuple = PyValues.tuple(object)) {
            int size = (int) CPython.tupleSize(tuple.address());
            List<@Nullable Object> list = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                list.add(convert(CPython.tupleGet(tuple.address(), i), element, depth));
            }
            return wanted.isArray() ? Types.array(list, wanted.getComponentType()) : list;
        }
    }

    private static Map<@Nullable Object, @Nullable Object> dict(long object, Type type, int depth) {
        try (Owned items = PyValues.dictItems(object);
                Owned pairs = PyValues.tuple(items.address())) {
            Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
            for (long i = 0; i < CPython.tupleSize(pairs.address()); i++) {
                long pair = CPython.tupleGet(pairs.address(), i);
                map.put(
                        convert(CPython.tupleGet(pair, 0), Types.argument(type, 0), depth),
                        convert(CPython.tupleGet(pair, 1), Types.argument(type, 1), depth));
            }
            return map;
        }
    }
}
