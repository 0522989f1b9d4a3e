package io.github.qtloop.python.capi;

/**
 * The version tags of Python's types and dictionaries. CPython gives a type another one when an attribute of the type, or of
 * one of its bases, is set or deleted, and a dictionary another one with each change. So to compare a tag costs one read where
 * a lookup costs a call. Whether an interpreter does so is tried once; where it does not, there are no tags. Needs the GIL.
 */
public final class VersionTags {

    /** No tag: that of a type whose attributes have not been looked up since they were changed, and of all where there are none. */
    public static final long NONE = 0;

    /** {@code PyTypeObject.tp_version_tag}, an {@code unsigned int}. */
    private static final long TYPE_TAG = 384;

    /** {@code PyDictObject.ma_version_tag}. */
    private static final long DICT_TAG = 24;

    private static final boolean TYPES_HAVE_TAGS = tryTypes();
    private static final boolean DICTS_HAVE_TAGS = tryDicts();

    private VersionTags() {}

    /** The tag of a type now. */
    public static long ofType(long type) {
        return TYPES_HAVE_TAGS ? Memory.getInt(type + TYPE_TAG) : NONE;
    }

    /** The tag of a dictionary now. */
    public static long ofDict(long dict) {
        return DICTS_HAVE_TAGS ? Memory.getLong(dict + DICT_TAG) : NONE;
    }

    /** Whether a change takes the tag away, and a lookup gives another one. */
    private static boolean tryTypes() {
        int[] tags = new int[3];
        try (Owned bases = PyValues.tupleOf();
                Owned attributes = PyValues.dict();
                Owned type = PyCalls.call(
                        CPython.typeOf(CPython.typeOf(CPython.NONE)),
                        CPython.intern("probe"),
                        bases.address(),
                        attributes.address())) {
            for (int i = 0; i < tags.length; i++) {
                PythonException.checkStatus(
                        CPython.setAttr(type.address(), CPython.intern("attribute"), either(i)));
                boolean dropped = Memory.getInt(type.address() + TYPE_TAG) == NONE;
                type.attribute("attribute").close();
                tags[i] = dropped ? Memory.getInt(type.address() + TYPE_TAG) : 0;
            }
        }
        return tags[0] != NONE && tags[1] != NONE && tags[0] != tags[1] && tags[1] != tags[2];
    }

    /** Whether a value in the place of another one gives another tag, and a lookup does not. */
    private static boolean tryDicts() {
        long[] tags = new long[3];
        long key = CPython.intern("attribute");
        boolean stays = true;
        try (Owned dict = PyValues.dict()) {
            for (int i = 0; i < tags.length; i++) {
                PythonException.checkStatus(CPython.dictSetItem(dict.address(), key, either(i)));
                tags[i] = Memory.getLong(dict.address() + DICT_TAG);
                stays &= CPython.dictItem(dict.address(), key) == either(i)
                        && Memory.getLong(dict.address() + DICT_TAG) == tags[i];
            }
        }
        return stays && tags[0] != NONE && tags[1] != NONE && tags[0] != tags[1] && tags[1] != tags[2];
    }

    private static long either(int i) {
        return i % 2 == 0 ? CPython.TRUE : CPython.FALSE;
    }
}
