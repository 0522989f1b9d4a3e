package io.github.qtloop.python.capi;

/**
 * Reads and writes memory by address. All processes have one implementation for their whole life, so the JVM calls it directly.
 */
abstract class RawMemory {

    private static final String PACKAGE_OF_UNSAFE = "jdk.internal.misc";

    /** The quickest one that the JVM's options allow. */
    static RawMemory choose() {
        boolean allowed = Object.class.getModule().isExported(PACKAGE_OF_UNSAFE, RawMemory.class.getModule());
        return allowed ? new UnsafeMemory() : new SegmentMemory();
    }

    abstract long getLong(long address);

    abstract void putLong(long address, long value);

    abstract int getInt(long address);

    abstract void putInt(long address, int value);

    abstract byte getByte(long address);

    abstract double getDouble(long address);
}
