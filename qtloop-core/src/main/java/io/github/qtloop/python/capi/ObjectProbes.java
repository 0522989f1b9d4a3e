package io.github.qtloop.python.capi;

/** Finds the fields of objects in objects whose content is known. */
final class ObjectProbes {

    private static final long COUNT = 5;
    private static final long FIELDS = Probe.basicSize("PyBaseObject_Type");

    private ObjectProbes() {}

    static long referenceCount() {
        long object = newObject();
        long[] before = Probe.halves(object, FIELDS);
        Probe.call("Py_IncRef", object);
        long[] after = Probe.halves(object, FIELDS);
        Probe.drop(object, object);
        return Probe.place(
                "the reference count of an object", 0, Integer.BYTES, new long[][] {before, after}, 1, 2);
    }

    static long type() {
        long object = newObject();
        long type = Probe.call("PyObject_Type", object);
        long[] words = Probe.words(object, FIELDS);
        Probe.drop(type, object);
        return Probe.place("the type of an object", 0, Long.BYTES, new long[][] {words}, type);
    }

    static long fields() {
        return FIELDS;
    }

    static long size() {
        long size = Probe.basicSize("PyTuple_Type");
        long tuple = Probe.call("PyTuple_New", COUNT);
        long list = Probe.call("PyList_New", COUNT);
        long bytes = Probe.call("PyBytes_FromStringAndSize", 0, COUNT);
        long[][] words = {Probe.words(tuple, size), Probe.words(list, size), Probe.words(bytes, size)};
        Probe.drop(bytes, list, tuple);
        return Probe.place("the size of a tuple, a list and bytes", FIELDS, Long.BYTES, words, COUNT, COUNT, COUNT);
    }

    static long tupleItems() {
        long place = Probe.basicSize("PyTuple_Type");
        long tuple = Probe.call("PyTuple_New", COUNT);
        long item = newObject();
        // It takes the reference.
        Probe.call("PyTuple_SetItem", tuple, COUNT - 1, item);
        long[] items = Probe.words(tuple + place, COUNT * Long.BYTES);
        Probe.drop(tuple);
        Probe.require("the first item of a tuple", items[0] == 0 && items[(int) COUNT - 1] == item);
        return place;
    }

    static long bytes() {
        long bytes = Probe.call("PyBytes_FromStringAndSize", 0, COUNT);
        long place = Probe.call("PyBytes_AsString", bytes) - bytes;
        Probe.drop(bytes);
        return place;
    }

    static long floatValue() {
        long integer = Probe.call("PyLong_FromLong", COUNT);
        long number = Probe.call("PyNumber_Float", integer);
        long[] words = Probe.words(number, Probe.basicSize("PyFloat_Type"));
        Probe.drop(number, integer);
        return Probe.place(
                "the value of a float", FIELDS, Double.BYTES, new long[][] {words}, Double.doubleToLongBits(COUNT));
    }

    static long dictSize() {
        long dict = Probe.call("PyDict_New");
        for (long i = 0; i < COUNT; i++) {
            long key = Probe.call("PyLong_FromLong", i);
            Probe.call("PyDict_SetItem", dict, key, key);
            Probe.drop(key);
        }
        long[] words = Probe.words(dict, Probe.basicSize("PyDict_Type"));
        Probe.drop(dict);
        return Probe.place("the size of a dictionary", FIELDS, Long.BYTES, new long[][] {words}, COUNT);
    }

    private static long newObject() {
        return Probe.call("PyObject_CallNoArgs", Libpython.object("PyBaseObject_Type"));
    }
}
