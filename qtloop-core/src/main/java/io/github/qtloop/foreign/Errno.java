package io.github.qtloop.foreign;

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
            return Words.string(text);
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
    }
}
