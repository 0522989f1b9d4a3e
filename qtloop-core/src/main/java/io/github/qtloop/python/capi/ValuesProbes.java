package io.github.qtloop.python.capi;

/**
 * Finds the values of an object that has no dictionary yet. Up to 3.12 a word before the object refers to them, in some versions
 * with a mark in its lowest bits; from 3.13 on they lie in the object.
 */
final class ValuesProbes {

    /** Before the values is a byte with their number. */
    static final long COUNT = -2;

    /** Where the word may be, before the object. In all versions the words there are null, or refer to something. */
    private static final long[] PLACES = {-4 * Long.BYTES, -3 * Long.BYTES};

    private static final int ATTRIBUTES = 3;
    /** The bits for a mark. */
    static final long TAG = Long.BYTES - 1;

    private ValuesProbes() {}

    /** The place of the word, or {@link Probe#NOWHERE}. */
    static long place() {
        return find()[0];
    }

    /** What is in the lowest bits of the word. */
    static long tag() {
        return find()[1];
    }

    /** To what a word refers: a mark makes it smaller. */
    static long values(long word) {
        return word + TAG & ~TAG;
    }

    private static long[] find() {
        long type = TypeProbes.newType("PyBaseObject_Type");
        long object = Probe.call("PyObject_CallObject", type, 0);
        long[] found = {Probe.NOWHERE, 0};
        boolean[] fits = {true, true};
        for (int number = 1; number <= ATTRIBUTES; number++) {
            long value = Probe.call("PyLong_FromLong", 1_000_000 + number);
            Probe.call("PyObject_SetAttr", object, CPython.intern("probe" + number), value);
            for (int i = 0; i < PLACES.length; i++) {
                fits[i] &= isThere(object + PLACES[i], number, value);
            }
            Probe.drop(value);
        }
        for (int i = 0; i < PLACES.length; i++) {
            if (fits[i]) {
                found = new long[] {PLACES[i], Memory.getLong(object + PLACES[i]) & TAG};
            }
        }
        Probe.drop(object, type);
        return found;
    }

    /** Whether a word refers to values of which the last one is this one. */
    private static boolean isThere(long place, int number, long value) {
        long values = values(Memory.getLong(place));
        return values != 0
                && Memory.getByte(values + COUNT) == number
                && Memory.getLong(values + (number - 1L) * Long.BYTES) == value;
    }
}
