package io.github.qtloop.architecture.planted.scheduler;

import jdk.internal.misc.Unsafe;

/** Planted: reads memory by the JVM's own interface. */
public final class UsesUnsafe {

    /** A word of memory. */
    public long read(long address) {
        return Unsafe.getUnsafe().getLong(address);
    }
}
