package io.github.qtloop.python.convert;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Layouts;
import io.github.qtloop.python.capi.Libpython;
import io.github.qtloop.python.capi.Memory;

/** The kinds of Python objects that have a counterpart in Java. */
public enum PyKind {
    BOOL,
    INT,
    FLOAT,
    STR,
    BYTES,
    BYTEARRAY,
    MEMORYVIEW,
    LIST,
    TUPLE,
    SET,
    DICT,
    EXCEPTION,
    OTHER;

    private static final long BOOL_TYPE = Libpython.object("PyBool_Type");
    private static final long FLOAT_TYPE = Libpython.object("PyFloat_Type");
    private static final long BYTEARRAY_TYPE = Libpython.object("PyByteArray_Type");
    private static final long MEMORYVIEW_TYPE = Libpython.object("PyMemoryView_Type");
    private static final long SET_TYPE = Libpython.object("PySet_Type");
    private static final long FROZENSET_TYPE = Libpython.object("PyFrozenSet_Type");

    /** Built-in types by the bit of {@code tp_flags} that their subclasses have, too. */
    private enum Builtin {
        LONG(24, INT),
        LIST_TYPE(25, LIST),
        TUPLE_TYPE(26, TUPLE),
        BYTES_TYPE(27, BYTES),
        UNICODE(28, STR),
        DICT_TYPE(29, DICT);

        private static final Builtin[] ALL = values();

        private final long bit;
        private final long type;
        private final PyKind kind;

        Builtin(int bit, PyKind kind) {
            this.bit = 1L << bit;
            this.kind = kind;
            this.type = Libpython.object(switch (kind) {
                case INT -> "PyLong_Type";
                case LIST -> "PyList_Type";
                case TUPLE -> "PyTuple_Type";
                case BYTES -> "PyBytes_Type";
                case STR -> "PyUnicode_Type";
                default -> "PyDict_Type";
            });
        }
    }

    private static final long EXCEPTION_BIT = 1L << 30;

    /**
     * The kind of an object.
     *
     * @param subclasses whether an instance of a subclass, such as a named tuple, counts
     */
    public static PyKind of(long object, boolean subclasses) {
        long type = CPython.typeOf(object);
        if (type == BOOL_TYPE) {
            return BOOL;
        }
        if (type == FLOAT_TYPE) {
            return FLOAT;
        }
        long flags = Memory.getLong(type + Layouts.TYPE_FLAGS);
        for (Builtin builtin : Builtin.ALL) {
            if (type == builtin.type || subclasses && (flags & builtin.bit) != 0) {
                return builtin.kind;
            }
        }
        if ((flags & EXCEPTION_BIT) != 0) {
            return EXCEPTION;
        }
        if (type == BYTEARRAY_TYPE) {
            return BYTEARRAY;
        }
        if (type == MEMORYVIEW_TYPE) {
            return MEMORYVIEW;
        }
        return type == SET_TYPE || type == FROZENSET_TYPE ? SET : OTHER;
    }
}
