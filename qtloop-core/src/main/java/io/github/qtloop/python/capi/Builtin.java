package io.github.qtloop.python.capi;

/** The body of a C-level function of Python: {@code METH_FASTCALL | METH_KEYWORDS}. */
@FunctionalInterface
public interface Builtin {

    /**
     * Called by Python, with the GIL.
     *
     * @param self the object whose method this is, or the module
     * @param arguments the address of an array of borrowed references: the positional arguments, then
     *     the values of the keyword arguments
     * @param count the number of positional arguments
     * @param keywordNames a tuple of names, or 0
     * @return an owned reference, or 0 with a Python exception set
     */
    long call(long self, long arguments, long count, long keywordNames) throws Exception;

    /** None, as a result. */
    static long none() {
        return CPython.newRef(CPython.NONE);
    }

    /** {@code True} or {@code False}, as a result. */
    static long truth(boolean value) {
        return CPython.newRef(value ? CPython.TRUE : CPython.FALSE);
    }
}
