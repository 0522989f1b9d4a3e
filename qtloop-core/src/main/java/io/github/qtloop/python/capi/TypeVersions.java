package io.github.qtloop.python.capi;

/**
 * The version tags of Python's types. CPython gives a type another one when an attribute of the type, or of one of its bases,
 * is set or deleted; so to compare a tag costs one read where a lookup costs a call. Needs the GIL.
 */
public final class TypeVersions {

    /** The tag of a type whose attributes have not been looked up since they were changed. */
    public static final int NONE = 0;

    /** {@code PyTypeObject.tp_version_tag}. */
    private static final long VERSION_TAG = 384;

    private static final boolean KNOWN = probe();

    private TypeVersions() {}

    /** The tag of a type now; {@link #NONE} also where tags cannot be read. */
    public static int of(long type) {
        return KNOWN ? Memory.getInt(type + VERSION_TAG) : NONE;
    }

    /** Whether a type whose attribute is looked up, changed, and looked up again behaves as it should. */
    private static boolean probe() {
        int[] tags = new int[3];
        try (Owned bases = PyValues.tupleOf();
                Owned attributes = PyValues.dict();
                Owned type = PyCalls.call(
                        CPython.typeOf(CPython.typeOf(CPython.NONE)),
                        CPython.intern("probe"),
                        bases.address(),
                        attributes.address())) {
            for (int i = 0; i < tags.length; i++) {
                PythonException.checkStatus(CPython.setAttr(
                        type.address(), CPython.intern("attribute"), i % 2 == 0 ? CPython.TRUE : CPython.FALSE));
                boolean dropped = Memory.getInt(type.address() + VERSION_TAG) == NONE;
                type.attribute("attribute").close();
                tags[i] = dropped ? Memory.getInt(type.address() + VERSION_TAG) : NONE;
            }
        }
        return tags[0] != NONE && tags[1] != NONE && tags[0] != tags[1] && tags[1] != tags[2];
    }
}
