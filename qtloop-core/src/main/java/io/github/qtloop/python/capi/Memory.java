package io.github.qtloop.python.capi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/** The process's memory by address: the fields of Python objects, argument arrays and C strings. */
public final class Memory {

    private static final RawMemory RAW = RawMemory.choose();

    private Memory() {}

    public static long getLong(long address) {
        return RAW.getLong(address);
    }

    public static void putLong(long address, long value) {
        RAW.putLong(address, value);
    }

    static int getByte(long address) {
        return Byte.toUnsignedInt(RAW.getByte(address));
    }

    static int getInt(long address) {
        return RAW.getInt(address);
    }

    static double getDouble(long address) {
        return RAW.getDouble(address);
    }

    public static void putInt(long address, int value) {
        RAW.putInt(address, value);
    }

    public static String getString(long address) {
        return MemorySegment.ofAddress(address).reinterpret(Long.MAX_VALUE).getString(0, StandardCharsets.UTF_8);
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
