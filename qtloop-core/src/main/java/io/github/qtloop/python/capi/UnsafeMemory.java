package io.github.qtloop.python.capi;

import jdk.internal.misc.Unsafe;

/**
 * Memory by the JVM's own interface, which needs {@code --add-exports java.base/jdk.internal.misc=ALL-UNNAMED}. Each access is one
 * node for the compiler, where one by a memory segment is a hundred: a handle's way through the loop has so many of them that the
 * compiler would leave parts of it out of its method.
 */
final class UnsafeMemory extends RawMemory {

    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    // With null and not by the address alone, which is one more call where that is not compiled.

    @Override
    long getLong(long address) {
        return UNSAFE.getLong(null, address);
    }

    @Override
    void putLong(long address, long value) {
        UNSAFE.putLong(null, address, value);
    }

    @Override
    int getInt(long address) {
        return UNSAFE.getInt(null, address);
    }

    @Override
    void putInt(long address, int value) {
        UNSAFE.putInt(null, address, value);
    }

    @Override
    byte getByte(long address) {
        return UNSAFE.getByte(null, address);
    }

    @Override
    double getDouble(long address) {
        return UNSAFE.getDouble(null, address);
    }
}
