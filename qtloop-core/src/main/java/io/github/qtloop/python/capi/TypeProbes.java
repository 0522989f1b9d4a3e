package io.github.qtloop.python.capi;

/** Finds the fields of types in new classes, of which CPython's functions say what is there. */
final class TypeProbes {

    /** Numbers of slots in CPython's stable interface. */
    private static final long CLEAR = 51;

    private static final long DEALLOC = 52;

    private static final long TRAVERSE = 71;

    private static final long SIZE = Probe.basicSize("PyType_Type");

    private TypeProbes() {}

    static long flags() {
        long[] types = {newType("PyBaseObject_Type"), newType("PyList_Type"), newType("PyLong_Type")};
        long[][] words = new long[types.length][];
        long[] flags = new long[types.length];
        for (int i = 0; i < types.length; i++) {
            words[i] = Probe.words(types[i], SIZE);
            flags[i] = Probe.call("PyType_GetFlags", types[i]);
        }
        Probe.drop(types);
        return Probe.place("the flags of a type", 0, Long.BYTES, words, flags);
    }

    static long traverse() {
        return function("the function of a type that visits references", TRAVERSE);
    }

    static long clear() {
        return function("the function of a type that drops references", CLEAR);
    }

    static long dealloc() {
        return function("the function of a type that frees an object", DEALLOC);
    }

    private static long function(String what, long slot) {
        long type = newType("PyBaseObject_Type");
        long function = Probe.call("PyType_GetSlot", type, slot);
        long[] words = Probe.words(type, SIZE);
        Probe.drop(type);
        return Probe.place(what, 0, Long.BYTES, new long[][] {words}, function);
    }

    /** {@code type("probe", (base,), {})}: of a new class the whole structure is in one piece. */
    static long newType(String base) {
        long arguments = tuple(
                Probe.call("PyUnicode_FromString", Memory.stringForever("probe")),
                tuple(Probe.call("Py_NewRef", Libpython.object(base))),
                Probe.call("PyDict_New"));
        long type = Probe.call("PyObject_CallObject", Libpython.object("PyType_Type"), arguments);
        Probe.drop(arguments);
        return type;
    }

    /** Takes the references. */
    private static long tuple(long... items) {
        long tuple = Probe.call("PyTuple_New", items.length);
        for (int i = 0; i < items.length; i++) {
            Probe.call("PyTuple_SetItem", tuple, i, items[i]);
        }
        return tuple;
    }
}
