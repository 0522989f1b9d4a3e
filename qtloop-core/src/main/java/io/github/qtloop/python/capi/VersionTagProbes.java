package io.github.qtloop.python.capi;

/**
 * Finds the numbers that CPython changes with a type or a dictionary, by what they do when an attribute is set and looked up. An
 * interpreter without them is none the worse.
 */
final class VersionTagProbes {

    private static final int ROUNDS = 3;
    private static final long KEY = CPython.intern("attribute");

    private VersionTagProbes() {}

    /** A number that goes with each change, and is another one after the next lookup. */
    static long ofType() {
        long type = TypeProbes.newType("PyBaseObject_Type");
        long size = Probe.basicSize("PyType_Type");
        long[][] changed = new long[ROUNDS][];
        long[][] seen = new long[ROUNDS][];
        for (int i = 0; i < ROUNDS; i++) {
            Probe.call("PyObject_SetAttr", type, KEY, value(i));
            changed[i] = Probe.halves(type, size);
            Probe.drop(Probe.call("PyObject_GetAttr", type, KEY));
            seen[i] = Probe.halves(type, size);
        }
        Probe.drop(type);
        for (int i = 0; i < seen[0].length; i++) {
            if (changed[0][i] == 0 && changed[1][i] == 0 && changed[2][i] == 0 && isAnotherEachTime(seen, i)) {
                return (long) i * Integer.BYTES;
            }
        }
        return Probe.NOWHERE;
    }

    /** A number that is another one after each change, and stays with a lookup. */
    static long ofDict() {
        long dict = Probe.call("PyDict_New");
        long size = Probe.basicSize("PyDict_Type");
        long[][] changed = new long[ROUNDS][];
        long[][] seen = new long[ROUNDS][];
        for (int i = 0; i < ROUNDS; i++) {
            Probe.call("PyDict_SetItem", dict, KEY, value(i));
            changed[i] = Probe.words(dict, size);
            Probe.call("PyDict_GetItem", dict, KEY);
            seen[i] = Probe.words(dict, size);
        }
        Probe.drop(dict);
        for (int i = 0; i < seen[0].length; i++) {
            if (isAnotherEachTime(seen, i)
                    && seen[0][i] == changed[0][i]
                    && seen[1][i] == changed[1][i]
                    && seen[2][i] == changed[2][i]) {
                return (long) i * Long.BYTES;
            }
        }
        return Probe.NOWHERE;
    }

    private static boolean isAnotherEachTime(long[][] rounds, int place) {
        long first = rounds[0][place];
        long second = rounds[1][place];
        long third = rounds[2][place];
        return first != 0 && second != 0 && third != 0 && first != second && second != third && third != first;
    }

    private static long value(int round) {
        return round % 2 == 0 ? CPython.TRUE : CPython.FALSE;
    }
}
