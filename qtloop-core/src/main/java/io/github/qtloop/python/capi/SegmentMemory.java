package io.github.qtloop.python.capi;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

/** Memory by Java's public interface. */
final class SegmentMemory extends RawMemory {

    private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    @Override
    long getLong(long address) {
        return ALL.get(JAVA_LONG, address);
    }

    @Override
    void putLong(long address, long value) {
        ALL.set(JAVA_LONG, address, value);
    }

    @Override
    int getInt(long address) {
        return ALL.get(JAVA_INT, address);
    }

    @Override
    void putInt(long address, int value) {
        ALL.set(JAVA_INT, address, value);
    }

    @Override
    byte getByte(long address) {
        return ALL.get(JAVA_BYTE, address);
    }

    @Override
    double getDouble(long address) {
        return ALL.get(JAVA_DOUBLE, address);
    }
}
