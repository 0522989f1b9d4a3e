package io.github.qtloop.python.capi;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/** The process's memory by address: the fields of Python objects, argument arrays and C strings. */
public final class Memory {

    private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private Memory() {}

    public static long getLong(long address) {
        return ALL.get(JAVA_LONG, address);
    }

    public static void putLong(long address, long value) {
        ALL.set(JAVA_LONG, address, value);
    }

    static int getByte(long address) {
        return Byte.toUnsignedInt(ALL.get(JAVA_BYTE, address));
    }

    static int getInt(long address) {
        return ALL.get(JAVA_INT, address);
    }

    static double getDouble(long address) {
        return ALL.get(JAVA_DOUBLE, address);
    }

    public static void putInt(long address, int value) {
        ALL.set(JAVA_INT, address, value);
    }

    public static String getString(long address) {
        return ALL.getString(address, StandardCharsets.UTF_8);
    }

    /** Memory that lives as long as the process. */
    public static long allocateForever(long bytes) {
        return Arena.global().allocate(bytes, 16).address();
    }

    /** A UTF-8 C string that lives as long as the process. */
    public static long stringForever(String text) {
        return Arena.global().allocateFrom(text).address();
    }
}
