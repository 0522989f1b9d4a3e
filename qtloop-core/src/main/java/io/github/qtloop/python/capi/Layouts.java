package io.github.qtloop.python.capi;

/**
 * Where Java reads and writes CPython's structures in place, in bytes from their beginning. CPython promises none of these places,
 * so each comes from the interpreter that runs: it names the place itself, or a probe finds a known value there. What the stable
 * interface of CPython promises, such as {@code PyMethodDef} and {@code PyType_Spec}, needs no probe.
 *
 * <p>Initialised after the interpreter, by {@link #find}. Needs the GIL.
 */
public final class Layouts {

    /** {@code PyObject.ob_refcnt}; its lower half, an {@code int}, is what counts. */
    static final long REFERENCE_COUNT = ObjectProbes.referenceCount();

    /** {@code PyObject.ob_type}. */
    static final long TYPE = ObjectProbes.type();

    /** The size of {@code PyObject}: where the fields of an object begin. */
    public static final long FIELDS = ObjectProbes.fields();

    /** {@code PyVarObject.ob_size} of a tuple, a list or bytes. */
    public static final long SIZE = ObjectProbes.size();

    /** {@code PyTupleObject.ob_item}. */
    public static final long TUPLE_ITEMS = ObjectProbes.tupleItems();

    /** {@code PyBytesObject.ob_sval}. */
    public static final long BYTES = ObjectProbes.bytes();

    /** {@code PyFloatObject.ob_fval}. */
    static final long FLOAT_VALUE = ObjectProbes.floatValue();

    /** {@code PyDictObject.ma_used}: the number of entries. */
    public static final long DICT_SIZE = ObjectProbes.dictSize();

    /** {@code PyTypeObject.tp_flags}. */
    public static final long TYPE_FLAGS = TypeProbes.flags();

    /** {@code PyTypeObject.tp_traverse}. */
    public static final long TYPE_TRAVERSE = TypeProbes.traverse();

    /** {@code PyTypeObject.tp_clear}. */
    public static final long TYPE_CLEAR = TypeProbes.clear();

    /** {@code PyTypeObject.tp_dealloc}. */
    static final long TYPE_DEALLOC = TypeProbes.dealloc();

    /** {@code PyTypeObject.tp_version_tag}, an {@code int}; {@link Probe#NOWHERE} in versions that have none. */
    static final long TYPE_TAG = VersionTagProbes.ofType();

    /** {@code PyDictObject.ma_version_tag}; {@link Probe#NOWHERE} in versions that have none. */
    static final long DICT_TAG = VersionTagProbes.ofDict();

    /**
     * Where, before an object, a word refers to the values of its attributes while it has no dictionary;
     * {@link Probe#NOWHERE} in versions in which they lie in the object.
     */
    static final long INLINE_VALUES = ValuesProbes.place();

    /** The lowest bits of that word. */
    static final long INLINE_TAG = ValuesProbes.tag();

    /** {@code PyContext.ctx_entered}, an {@code int}. */
    static final long CONTEXT_ENTERED = ContextProbes.entered();

    /** {@code PyContext.ctx_vars}: what {@code context[variable]} looks into. */
    static final long CONTEXT_VALUES = ContextProbes.values();

    private Layouts() {}

    /** Initialises this class. */
    static void find() {}
}
