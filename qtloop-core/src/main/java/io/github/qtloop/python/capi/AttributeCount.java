package io.github.qtloop.python.capi;

/**
 * How many attributes an object had when it was looked at, and whether it has as many now. Before 3.13 an object has no dictionary
 * until somebody asks for it, and is slower with one; so none is made there, and the values are counted where they are. The object
 * must live as long as the count is asked for. Needs the GIL.
 */
public final class AttributeCount {

    /** {@code Py_TPFLAGS_MANAGED_DICT}. */
    private static final long MANAGED_DICT = 1 << 4;

    private long place;
    private long values;
    private long dictionary;
    private long count;

    /**
     * Looks at an object.
     *
     * @param object one that has attributes of its own
     */
    public void note(long object) {
        place = object + Layouts.INLINE_VALUES;
        values = inlineValues(object);
        if (values == 0) {
            try (Owned attributes = PyCalls.attribute(object, "__dict__")) {
                dictionary = attributes.address();
            }
        }
        count = now();
    }

    /** Forgets the object. */
    public void forget() {
        values = 0;
        dictionary = 0;
    }

    /** Whether the object has another number of attributes, or its values are elsewhere; true if none was looked at. */
    public boolean hasChanged() {
        return values != 0 ? Memory.getLong(place) != values || now() != count : dictionary == 0 || now() != count;
    }

    private long now() {
        return values != 0
                ? Memory.getByte(ValuesProbes.values(values) + ValuesProbes.COUNT)
                : Memory.getLong(dictionary + Layouts.DICT_SIZE);
    }

    private static long inlineValues(long object) {
        if (Layouts.INLINE_VALUES == Probe.NOWHERE
                || (Memory.getLong(CPython.typeOf(object) + Layouts.TYPE_FLAGS) & MANAGED_DICT) == 0) {
            return 0;
        }
        long word = Memory.getLong(object + Layouts.INLINE_VALUES);
        return (word & ValuesProbes.TAG) == Layouts.INLINE_TAG ? word : 0;
    }
}
