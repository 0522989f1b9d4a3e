package io.github.qtloop.python.capi;

import io.github.qtloop.foreign.CFunction;

/**
 * The reference counts of Python objects, changed in place: a call into the library costs more than the count itself.
 *
 * <p>The lower half of an ordinary count is positive, and is the whole count. Immortal objects, which newer versions do not count,
 * have it negative; there, and where the last reference goes, the library decides. Needs the GIL.
 */
public final class Refcount {

    private static final CFunction INCREF = Libpython.criticalFunction("Py_IncRef");
    private static final CFunction DECREF = Libpython.function("Py_DecRef");

    private static final boolean HAS_IMMORTAL_OBJECTS =
            Memory.getInt(Libpython.object("_Py_NoneStruct") + Layouts.REFERENCE_COUNT) < 0;

    private Refcount() {}

    static void increment(long object) {
        int count = Memory.getInt(object + Layouts.REFERENCE_COUNT);
        if (count > 0) {
            Memory.putInt(object + Layouts.REFERENCE_COUNT, count + 1);
        } else if (count == 0 || !HAS_IMMORTAL_OBJECTS) {
            INCREF.call(object);
        }
    }

    static void decrement(long object) {
        int count = Memory.getInt(object + Layouts.REFERENCE_COUNT);
        if (count > 1) {
            Memory.putInt(object + Layouts.REFERENCE_COUNT, count - 1);
        } else if (count >= 0 || !HAS_IMMORTAL_OBJECTS) {
            DECREF.call(object);
        }
    }

    /** Whether a reference is the only one to its object. */
    public static boolean isOnly(long object) {
        return Memory.getInt(object + Layouts.REFERENCE_COUNT) == 1;
    }
}
