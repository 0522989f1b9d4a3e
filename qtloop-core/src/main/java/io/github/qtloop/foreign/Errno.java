package io.github.qtloop.foreign;

import java.lang.foreign.MemorySegment;

/** The error numbers of the operating system. */
public final class Errno {

    private Errno() {}

    /**
     * What an error means, in the words of the C library.
     *
     * @param errno the number
     * @return its text
     */
    public static String text(int errno) {
        try {
            long text = (long) Words.function("strerror", 1).invokeExact((long) errno);
            return MemorySegment.ofAddress(text).reinterpret(Long.MAX_VALUE).getString(0);
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
    }
}
