package io.github.qtloop.foreign;

import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * A C function of up to six {@link Words}.
 *
 * <p>Every call goes by one method handle, with zeros for the words that the function does not take. A handle of the function's own
 * would add them, and its address, one by one. That costs nothing where it is compiled, but most calls of a young process are
 * interpreted, and there it costs more than the call.
 *
 * @param address where it is
 * @param isCritical whether it is short, and neither blocks nor calls back into Java: it is called without a thread state transition
 */
public record CFunction(MemorySegment address, boolean isCritical) {

    /** How many words every supported processor passes in registers: a function does not look at those that it does not take. */
    private static final int REGISTERS = 6;

    /** One more than the interpreted calls of a method handle after which it gets a form of its own. */
    private static final int CALLS_BEFORE_A_FORM = 128;

    private static final MethodHandle BLOCKING = Words.functions(REGISTERS);
    private static final MethodHandle CRITICAL = Words.functions(REGISTERS, Linker.Option.critical(false));

    /**
     * Links both handles, so that another thread finds them linked. The first one takes as long as many others together: it brings
     * the linker.
     */
    public static void link() {}

    /**
     * Calls it so often that the JVM gives the method handles on the way forms of their own: that of the call, and those of an upcall
     * if that is what it is. A form takes the JVM as long as a hundred turns of a loop, and a call that needs no form any more may
     * find it made in another thread.
     *
     * @param a the first word of each call
     */
    public void warmUp(long a) {
        for (int i = 0; i < CALLS_BEFORE_A_FORM; i++) {
            call(a);
        }
    }

    /**
     * A function of the C library that may block or call back into Java.
     *
     * @param name its name
     * @return the function
     */
    public static CFunction blocking(String name) {
        return new CFunction(Words.address(name), false);
    }

    /**
     * A short function of the C library that does neither.
     *
     * @param name its name
     * @return the function
     */
    public static CFunction critical(String name) {
        return new CFunction(Words.address(name), true);
    }

    /**
     * Calls it without arguments.
     *
     * @return what it returns, as of the call with six
     */
    public long call() {
        return call(0, 0, 0, 0, 0, 0);
    }

    /**
     * Calls it.
     *
     * @param a the first word
     * @return what it returns, as of the call with six
     */
    public long call(long a) {
        return call(a, 0, 0, 0, 0, 0);
    }

    /**
     * Calls it.
     *
     * @param a the first word
     * @param b the second word
     * @return what it returns, as of the call with six
     */
    public long call(long a, long b) {
        return call(a, b, 0, 0, 0, 0);
    }

    /**
     * Calls it.
     *
     * @param a the first word
     * @param b the second word
     * @param c the third word
     * @return what it returns, as of the call with six
     */
    public long call(long a, long b, long c) {
        return call(a, b, c, 0, 0, 0);
    }

    /**
     * Calls it.
     *
     * @param a the first word
     * @param b the second word
     * @param c the third word
     * @param d the fourth word
     * @return what it returns, as of the call with six
     */
    public long call(long a, long b, long c, long d) {
        return call(a, b, c, d, 0, 0);
    }

    /**
     * Calls it.
     *
     * @param a the first word
     * @param b the second word
     * @param c the third word
     * @param d the fourth word
     * @param e the fifth word
     * @param f the sixth word
     * @return the word that it returns, of which the low half counts if that is an {@code int}, and nothing if it is nothing
     */
    public long call(long a, long b, long c, long d, long e, long f) {
        try {
            return isCritical
                    ? (long) CRITICAL.invokeExact(address, a, b, c, d, e, f)
                    : (long) BLOCKING.invokeExact(address, a, b, c, d, e, f);
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
    }
}
