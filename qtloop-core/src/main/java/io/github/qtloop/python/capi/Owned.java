package io.github.qtloop.python.capi;

/**
 * A reference to a Python object that Java owns, for a {@code try} statement: it is given back at the end, unless it was
 * handed over before. Where a call fails, it throws the pending exception of Python, so none is left behind.
 *
 * <p>For one thread at a time. Needs the GIL.
 */
public final class Owned implements AutoCloseable {

    /** 0 when this is not the owner any more. */
    private long address;

    private Owned(long address) {
        this.address = address;
    }

    /**
     * Takes over a reference.
     *
     * @param reference a new one; 0 throws the pending exception
     */
    @Raw
    public static Owned of(long reference) {
        return new Owned(PythonException.check(reference));
    }

    /** One more reference to an object. */
    public static Owned copyOf(long object) {
        return new Owned(CPython.newRef(object));
    }

    /**
     * The object, borrowed.
     *
     * @throws IllegalStateException when the reference was given back or handed over
     */
    public long address() {
        if (address == 0) {
            throw new IllegalStateException("this reference to a Python object was given back");
        }
        return address;
    }

    /** Hands the reference over to C, or to what else keeps it; closing this does nothing then. */
    public long transfer() {
        long object = address();
        address = 0;
        return object;
    }

    /** The same reference, for a caller: closing this does nothing then. */
    public Owned move() {
        return new Owned(transfer());
    }

    /** {@code object.name}. */
    public Owned attribute(String name) {
        return PyCalls.attribute(address(), name);
    }

    /** {@code object(*arguments)}; they are borrowed. */
    public Owned call(long... arguments) {
        return PyCalls.call(address(), arguments);
    }

    /** {@code object.name(*arguments)}; they are borrowed. */
    public Owned invoke(String name, long... arguments) {
        return PyCalls.invoke(address(), name, arguments);
    }

    /** Gives the reference back; what ends with it may run code in Python. */
    @Override
    public void close() {
        if (address != 0) {
            long object = address;
            address = 0;
            CPython.decRef(object);
        }
    }
}
