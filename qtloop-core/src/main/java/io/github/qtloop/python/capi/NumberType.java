package io.github.qtloop.python.capi;

import io.github.qtloop.foreign.CFunction;
import java.util.function.LongConsumer;

/**
 * A type of C whose instances hold a number of Java and report when they end. C does that itself: a {@code __del__} would need a
 * frame of Python, for which there is no room at the limit of recursions. A forked child, in which there is no Java, reports nothing.
 * Needs the GIL.
 */
public final class NumberType {

    private static final int SLOT_DEALLOC = 52;

    private static final CFunction FREE = Libpython.function("PyObject_Free");

    private final LongConsumer ended;
    private final Owned type;

    /**
     * @param name of the type, with the module before it
     * @param ended gets the number of an instance that has ended; it must not run Python code
     */
    public NumberType(String name, LongConsumer ended) {
        this.ended = ended;
        this.type = new HeapType(name, Layouts.FIELDS + Long.BYTES, HeapType.DEFAULT)
                .slot(SLOT_DEALLOC, (self, a, b, c) -> deallocate(self))
                .create();
        // A predicate: the instance stays where it is.
        ForkedChild.withhold(type.address() + Layouts.TYPE_DEALLOC, "PyAIter_Check");
    }

    /**
     * A new instance.
     *
     * @param number from 0 on; if this fails, nothing is reported
     */
    public Owned create(long number) {
        Owned object = PyCalls.call(type.address());
        Memory.putLong(object.address() + Layouts.FIELDS, number + 1);
        return object;
    }

    /**
     * The number of an instance.
     *
     * @param object any object of Python
     * @throws ClassCastException if it is no instance
     */
    public long numberOf(long object) {
        if (CPython.typeOf(object) != type.address()) {
            throw new ClassCastException("this is no number of Java");
        }
        return Memory.getLong(object + Layouts.FIELDS) - 1;
    }

    private long deallocate(long self) {
        try {
            long number = numberOf(self);
            if (number >= 0) {
                ended.accept(number);
            }
        } catch (Throwable t) {
            // There is nobody to whom to report it, and the memory is given back nonetheless.
        }
        try {
            FREE.call(self);
            CPython.decRef(type.address());
        } catch (Throwable t) {
            // What is left stays.
        }
        return 0;
    }
}
