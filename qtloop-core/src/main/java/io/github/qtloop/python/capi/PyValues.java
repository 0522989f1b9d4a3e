package io.github.qtloop.python.capi;

import io.github.qtloop.foreign.CFunction;
import static io.github.qtloop.python.capi.Libpython.function;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_CHAR;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;

/** Python's plain objects, made of Java's values and read as such. What Python raises is thrown. Needs the GIL. */
public final class PyValues {

    private static final CFunction UNICODE_AS_UTF8 = function("PyUnicode_AsUTF8");
    private static final CFunction LONG_FROM_LONG = function("PyLong_FromLong");
    private static final CFunction BYTES_FROM = function("PyBytes_FromStringAndSize");
    private static final CFunction LONG_FROM_STRING = function("PyLong_FromString");
    private static final CFunction NUMBER_TO_BASE = function("PyNumber_ToBase");
    private static final CFunction UNICODE_DECODE_UTF16 = function("PyUnicode_DecodeUTF16");
    private static final CFunction UNICODE_ENCODE = function("PyUnicode_AsEncodedString");
    private static final CFunction UNICODE_DECODE_FS = function("PyUnicode_DecodeFSDefault");
    private static final CFunction LIST_NEW = function("PyList_New");
    private static final CFunction SET_NEW = function("PySet_New");
    private static final CFunction SEQUENCE_TUPLE = function("PySequence_Tuple");
    private static final CFunction DICT_ITEMS = function("PyDict_Items");
    private static final CFunction DICT_NEW = function("PyDict_New");

    private static final long UTF_16 = Memory.stringForever("utf-16-le");
    private static final long SURROGATEPASS = Memory.stringForever("surrogatepass");

    private PyValues() {}

    /** A new {@code str}. Characters outside of Unicode's planes, lone surrogates, stay what they are. */
    public static Owned string(String text) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment characters = arena.allocateFrom(JAVA_CHAR, text.toCharArray());
            MemorySegment order = arena.allocateFrom(JAVA_INT, -1);
            return Owned.of(UNICODE_DECODE_UTF16.call(
                    characters.address(), characters.byteSize(), SURROGATEPASS, order.address()));
        }
    }

    /** {@code PyUnicode_DecodeFSDefault}: a string from a C string with a file's name. */
    public static Owned decodeFileSystemDefault(long bytes) {
        return Owned.of(UNICODE_DECODE_FS.call(bytes));
    }

    /** The text of a {@code str} that has no lone surrogates. */
    public static String toJava(long string) {
        return Memory.getString(PythonException.check(UNICODE_AS_UTF8.call(string)));
    }

    /** The {@code bytes} of a {@code str}: its characters in UTF-16, lone surrogates as they are. */
    public static Owned encodeUtf16(long string) {
        return Owned.of(UNICODE_ENCODE.call(string, UTF_16, SURROGATEPASS));
    }

    public static Owned number(long value) {
        return Owned.of(LONG_FROM_LONG.call(value));
    }

    public static Owned number(double value) {
        return Owned.of(CPython.floatFromDouble(value));
    }

    public static Owned number(BigInteger value) {
        try (Arena arena = Arena.ofConfined()) {
            return Owned.of(LONG_FROM_STRING.call(arena.allocateFrom(value.toString(16)).address(), 0, 16));
        }
    }

    /** As {@link CPython#longAsLong}, but the exception is thrown. */
    public static long toLong(long object) {
        long value = CPython.longAsLong(object);
        if (value == -1 && CPython.errorOccurred()) {
            throw PythonException.fetch();
        }
        return value;
    }

    /** As {@link CPython#floatAsDouble}, but the exception is thrown. */
    public static double toDouble(long object) {
        double value = CPython.floatAsDouble(object);
        if (value == -1 && CPython.errorOccurred()) {
            throw PythonException.fetch();
        }
        return value;
    }

    public static Owned numberToBase(long number, int base) {
        return Owned.of(NUMBER_TO_BASE.call(number, base));
    }

    public static Owned bytes(byte[] data) {
        try (Arena arena = Arena.ofConfined()) {
            return Owned.of(BYTES_FROM.call(arena.allocateFrom(JAVA_BYTE, data).address(), data.length));
        }
    }

    /** An empty {@code list}. */
    public static Owned list() {
        return Owned.of(LIST_NEW.call(0));
    }

    /** A {@code tuple} of borrowed items. */
    public static Owned tupleOf(long... items) {
        Owned tuple = Owned.of(CPython.tupleNew(items.length));
        for (int i = 0; i < items.length; i++) {
            CPython.tupleInit(tuple.address(), i, CPython.newRef(items[i]));
        }
        return tuple;
    }

    /** {@code tuple(iterable)}. */
    public static Owned tuple(long iterable) {
        return Owned.of(SEQUENCE_TUPLE.call(iterable));
    }

    /** {@code set(iterable)}. */
    public static Owned set(long iterable) {
        return Owned.of(SET_NEW.call(iterable));
    }

    /** An empty {@code dict}. */
    public static Owned dict() {
        return Owned.of(DICT_NEW.call());
    }

    /** A list of pairs. */
    public static Owned dictItems(long dict) {
        return Owned.of(DICT_ITEMS.call(dict));
    }
}
