package io.github.qtloop.python.capi;

/** Where instances of a class with {@code __slots__} have them. Needs the GIL. */
public final class Slots {

    private Slots() {}

    /**
     * Finds a slot.
     *
     * @param instance one whose slots may be set
     * @param name the slot's name
     * @return where an instance has it, in bytes from its beginning: an owned reference, or 0
     */
    public static long find(Owned instance, String name) {
        long object = instance.address();
        try (Owned mark = PyValues.dict()) {
            PythonException.checkStatus(CPython.setAttr(object, CPython.intern(name), mark.address()));
            long[] words = Probe.words(object, Probe.number(CPython.typeOf(object), "__basicsize__"));
            return Probe.place("the slot " + name, Layouts.FIELDS, Long.BYTES, new long[][] {words}, mark.address());
        }
    }
}
