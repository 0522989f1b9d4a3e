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
        return Words.string(CFunction.blocking("strerror").call(errno));
    }
}
