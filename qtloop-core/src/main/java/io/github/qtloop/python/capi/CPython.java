package io.github.qtloop.python.capi;

import io.github.qtloop.foreign.CFunction;
import io.github.qtloop.foreign.Words;
import static io.github.qtloop.python.capi.Libpython.allocatingFunction;
import static io.github.qtloop.python.capi.Libpython.criticalFunction;
import static io.github.qtloop.python.capi.Libpython.function;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * CPython's C functions, under their own names without the prefix.
 *
 * <p>Initialised on first use, after {@link Libpython#open}. What returns a new reference returns it as {@link Owned}, and
 * throws the pending exception instead of none. Elsewhere a result of 0 means that one is set, where CPython says so.
 */
public final class CPython {

    public static final long NONE = Libpython.object("_Py_NoneStruct");
    public static final long FALSE = Libpython.object("_Py_FalseStruct");
    public static final long TRUE = Libpython.object("_Py_TrueStruct");
    public static final long FLOAT_TYPE = Libpython.object("PyFloat_Type");
    public static final long LONG_TYPE = Libpython.object("PyLong_Type");
    public static final long LIST_TYPE = Libpython.object("PyList_Type");

    /** A double has every integer below. */
    private static final long EXACT_DOUBLES = 1L << 53;

    private static final Map<String, Long> INTERNED = new ConcurrentHashMap<>();

    private static final CFunction GIL_ENSURE = function("PyGILState_Ensure");
    private static final CFunction GIL_RELEASE = function("PyGILState_Release");
    private static final CFunction SAVE_THREAD = function("PyEval_SaveThread");
    private static final CFunction RESTORE_THREAD = function("PyEval_RestoreThread");
    private static final CFunction GENERIC_ALLOC = allocatingFunction("PyType_GenericAlloc");
    private static final CFunction FLOAT_ALLOC = criticalFunction("PyType_GenericAlloc");
    private static final CFunction GC_TRACK = criticalFunction("PyObject_GC_Track");
    private static final CFunction GC_UNTRACK = criticalFunction("PyObject_GC_UnTrack");
    private static final CFunction VECTORCALL = function("PyObject_Vectorcall");
    private static final CFunction CALL = function("PyObject_Call");
    private static final CFunction GET_ATTR = function("PyObject_GetAttr");
    private static final CFunction SET_ATTR = function("PyObject_SetAttr");
    private static final CFunction TUPLE_NEW = allocatingFunction("PyTuple_New");
    private static final CFunction UNICODE_INTERN = function("PyUnicode_InternFromString");
    private static final CFunction UNICODE_COMPARE_ASCII = function("PyUnicode_CompareWithASCIIString");
    private static final CFunction LONG_AS_LONG = function("PyLong_AsLong");
    private static final CFunction LIST_SET_SLICE = function("PyList_SetSlice");
    private static final CFunction IS_TRUE = function("PyObject_IsTrue");
    private static final CFunction ERR_OCCURRED = criticalFunction("PyErr_Occurred");
    private static final CFunction ERR_SET_STRING = function("PyErr_SetString");
    private static final CFunction ERR_CLEAR = function("PyErr_Clear");
    private static final CFunction ERR_GIVEN_MATCHES = function("PyErr_GivenExceptionMatches");
    private static final CFunction ERR_MATCHES = function("PyErr_ExceptionMatches");
    private static final CFunction ERR_GET_HANDLED = function("PyErr_GetHandledException");
    private static final CFunction ERR_SET_HANDLED = function("PyErr_SetHandledException");
    private static final CFunction ERR_CHECK_SIGNALS = function("PyErr_CheckSignals");
    private static final CFunction IMPORT = function("PyImport_ImportModule");
    private static final CFunction IMPORT_GET_MODULE_DICT = function("PyImport_GetModuleDict");
    private static final CFunction DICT_GET_ITEM = criticalFunction("PyDict_GetItem");
    private static final CFunction LIST_GET_ITEM = criticalFunction("PyList_GetItem");
    private static final CFunction LENGTH = function("PyObject_Size");
    private static final CFunction DICT_SET_ITEM = function("PyDict_SetItem");
    private static final CFunction DICT_GET_ITEM_STRING = function("PyDict_GetItemString");
    private static final CFunction DICT_SET_ITEM_STRING = function("PyDict_SetItemString");
    private static final CFunction MODULE_NEW = function("PyModule_New");
    private static final CFunction MODULE_ADD_FUNCTIONS = function("PyModule_AddFunctions");
    private static final CFunction CFUNCTION_NEW = function("PyCMethod_New");
    private static final CFunction TYPE_FROM_SPEC = function("PyType_FromSpec");

    private static final CFunction HAS_ATTR = function("PyObject_HasAttr");
    private static final CFunction GET_TRACEBACK = function("PyException_GetTraceback");
    private static final CFunction SET_TRACEBACK = function("PyException_SetTraceback");
    private static final CFunction STR = function("PyObject_Str");
    private static final CFunction IS_INSTANCE = function("PyObject_IsInstance");
    private static final CFunction CALLABLE_CHECK = function("PyCallable_Check");
    private static final CFunction LIST_APPEND = function("PyList_Append");
    private static final CFunction GET_BUFFER = function("PyObject_GetBuffer");
    private static final CFunction BUFFER_RELEASE = function("PyBuffer_Release");

    private static final CFunction CONFIG_INIT = function("PyConfig_InitPythonConfig");
    private static final CFunction CONFIG_CLEAR = function("PyConfig_Clear");
    private static final CFunction FINALIZE = function("Py_FinalizeEx");
    private static final CFunction IMPORT_ADD_MODULE = function("PyImport_AddModule");
    private static final CFunction MODULE_GET_DICT = function("PyModule_GetDict");
    private static final CFunction EVAL_CODE = function("PyEval_EvalCode");
    private static final CFunction ERR_PRINT = function("PyErr_Print");

    private CPython() {}

    public static void configInitPython(long config) {
        CONFIG_INIT.call(config);
    }

    public static void configClear(long config) {
        CONFIG_CLEAR.call(config);
    }

    /**
     * {@code Py_SetPythonHome}, which CPython has deprecated: linked where it is called.
     *
     * @param home a {@code wchar_t} string that is never freed
     */
    public static void setPythonHome(long home) {
        function("Py_SetPythonHome").call(home);
    }

    public static int finalizeInterpreter() {
        return (int) FINALIZE.call();
    }

    /** Borrowed. */
    public static long importAddModule(String name) {
        try (Arena arena = Arena.ofConfined()) {
            return IMPORT_ADD_MODULE.call(arena.allocateFrom(name).address());
        }
    }

    /** Borrowed. */
    public static long moduleDict(long module) {
        return MODULE_GET_DICT.call(module);
    }

    /** {@code PyRun_FileEx}: runs a C stream of source, whose name is a C string. */
    public static Owned runFile(long stream, long name, long start, long globals, boolean closes) {
        return Owned.of(function("PyRun_FileEx").call(stream, name, start, globals, globals, closes ? 1 : 0));
    }

    /** {@code PyMarshal_ReadLastObjectFromFile}: reads a C stream. */
    public static Owned readLastObject(long stream) {
        return Owned.of(function("PyMarshal_ReadLastObjectFromFile").call(stream));
    }

    public static Owned evalCode(long code, long globals, long locals) {
        return Owned.of(EVAL_CODE.call(code, globals, locals));
    }

    static void errPrint() {
        ERR_PRINT.call();
    }

    @Raw
    public static void incRef(long object) {
        Refcount.increment(object);
    }

    /** As {@link #incRef}, for use in expressions. */
    @Raw
    public static long newRef(long object) {
        Refcount.increment(object);
        return object;
    }

    @Raw
    public static void decRef(long object) {
        Refcount.decrement(object);
    }

    public static long typeOf(long object) {
        return Memory.getLong(object + Layouts.TYPE);
    }

    static long gilEnsure() {
        return GIL_ENSURE.call();
    }

    static void gilRelease(long state) {
        GIL_RELEASE.call(state);
    }

    static long saveThread() {
        return SAVE_THREAD.call();
    }

    static void restoreThread(long state) {
        RESTORE_THREAD.call(state);
    }

    @Raw
    public static long genericAlloc(long type) {
        return GENERIC_ALLOC.call(type, 0);
    }

    /** Shows a new object to the collector. */
    public static void track(long object) {
        GC_TRACK.call(object);
    }

    /** Hides an object from the collector. */
    public static void untrack(long object) {
        GC_UNTRACK.call(object);
    }

    @Raw
    public static long vectorcall(long callable, long arguments, long count, long keywordNames) {
        return VECTORCALL.call(callable, arguments, count, keywordNames);
    }

    static long call(long callable, long arguments, long keywords) {
        return CALL.call(callable, arguments, keywords);
    }

    @Raw
    public static long getAttr(long object, long name) {
        return GET_ATTR.call(object, name);
    }

    public static int setAttr(long object, long name, long value) {
        return (int) SET_ATTR.call(object, name, value);
    }

    @Raw
    public static long tupleNew(long size) {
        return TUPLE_NEW.call(size);
    }

    public static long tupleSize(long tuple) {
        return Memory.getLong(tuple + Layouts.SIZE);
    }

    /** Borrowed. */
    public static long tupleGet(long tuple, long index) {
        return Memory.getLong(tuple + Layouts.TUPLE_ITEMS + 8 * index);
    }

    /** Steals the reference to {@code item}; for a tuple that nobody has seen yet. */
    public static void tupleInit(long tuple, long index, long item) {
        Memory.putLong(tuple + Layouts.TUPLE_ITEMS + 8 * index, item);
    }

    /** An interned name, borrowed. Names of attributes are constants of a program, so they are kept for ever. */
    public static long intern(String name) {
        return INTERNED.computeIfAbsent(
                name, key -> PythonException.check(UNICODE_INTERN.call(Memory.stringForever(key))));
    }

    public static boolean equalsAscii(long string, long asciiString) {
        return (int) UNICODE_COMPARE_ASCII.call(string, asciiString) == 0;
    }

    /** -1 with an exception set if the object is no integer that fits. */
    public static long longAsLong(long object) {
        return LONG_AS_LONG.call(object);
    }

    /** As {@code PyFloat_FromDouble}, which takes its value in a register of another kind, and so has a shape that none else has. */
    @Raw
    public static long floatFromDouble(double value) {
        long object = FLOAT_ALLOC.call(FLOAT_TYPE, 0);
        if (object != 0) {
            Memory.putLong(object + Layouts.FLOAT_VALUE, Double.doubleToRawLongBits(value));
        }
        return object;
    }

    /** Whether an object is exactly a float or an int. */
    public static boolean isPlainNumber(long object) {
        long type = typeOf(object);
        return type == FLOAT_TYPE || type == LONG_TYPE;
    }

    /** -1 with an exception set if the object is no number. */
    public static double floatAsDouble(long object) {
        if (typeOf(object) == FLOAT_TYPE) {
            return Memory.getDouble(object + Layouts.FLOAT_VALUE);
        }
        if (typeOf(object) == LONG_TYPE) {
            long number = longAsLong(object);
            if (number == -1 && errorOccurred()) {
                errClear();
            } else if (Math.abs(number) < EXACT_DOUBLES) {
                return number;
            }
        }
        try {
            return (double) Floats.AS_DOUBLE.invokeExact(object);
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
    }

    public static int listClear(long list) {
        return (int) LIST_SET_SLICE.call(list, 0, Long.MAX_VALUE, 0);
    }

    public static boolean hasAttr(long object, long name) {
        return (int) HAS_ATTR.call(object, name) != 0;
    }

    /** A new reference, or 0 for none. */
    static long tracebackOf(long exception) {
        return GET_TRACEBACK.call(exception);
    }

    static int setTraceback(long exception, long traceback) {
        return (int) SET_TRACEBACK.call(exception, traceback);
    }

    /** {@code str(object)}. */
    public static Owned str(long object) {
        return Owned.of(STR.call(object));
    }

    public static int isInstance(long object, long type) {
        return (int) IS_INSTANCE.call(object, type);
    }

    public static boolean isCallable(long object) {
        return (int) CALLABLE_CHECK.call(object) != 0;
    }

    public static long listSize(long list) {
        return Memory.getLong(list + Layouts.SIZE);
    }

    /** Borrowed. */
    public static long listGet(long list, long index) {
        return LIST_GET_ITEM.call(list, index);
    }

    /** {@code len(object)}. */
    public static long length(long object) {
        long length = LENGTH.call(object);
        PythonException.checkStatus((int) length);
        return length;
    }

    public static int listAppend(long list, long item) {
        return (int) LIST_APPEND.call(list, item);
    }

    public static int getBuffer(long object, long view, int flags) {
        return (int) GET_BUFFER.call(object, view, flags);
    }

    public static void releaseBuffer(long view) {
        BUFFER_RELEASE.call(view);
    }

    public static int isTrue(long object) {
        return (int) IS_TRUE.call(object);
    }

    public static boolean errorOccurred() {
        return ERR_OCCURRED.call() != 0;
    }

    public static void errClear() {
        ERR_CLEAR.call();
    }

    public static void errSetString(long type, String message) {
        try (Arena arena = Arena.ofConfined()) {
            ERR_SET_STRING.call(type, arena.allocateFrom(message).address());
        }
    }

    static boolean errMatches(long exception, long type) {
        return (int) ERR_GIVEN_MATCHES.call(exception, type) != 0;
    }

    public static boolean errMatches(long type) {
        return (int) ERR_MATCHES.call(type) != 0;
    }

    /** The exception that an {@code except} block handles now, or null. */
    public static @Nullable Owned errGetHandled() {
        long handled = ERR_GET_HANDLED.call();
        return handled == 0 ? null : Owned.of(handled);
    }

    /** @param exception borrowed, or 0 for none */
    public static void errSetHandled(long exception) {
        ERR_SET_HANDLED.call(exception);
    }

    public static int errCheckSignals() {
        return (int) ERR_CHECK_SIGNALS.call();
    }

    public static Owned importModule(String name) {
        try (Arena arena = Arena.ofConfined()) {
            return Owned.of(IMPORT.call(arena.allocateFrom(name).address()));
        }
    }

    /** Borrowed. */
    public static long modules() {
        return IMPORT_GET_MODULE_DICT.call();
    }

    public static int dictSetItem(long dict, long key, long value) {
        return (int) DICT_SET_ITEM.call(dict, key, value);
    }

    /** Borrowed, or 0; for keys that are strings alone, so that no code of Python runs. */
    public static long dictItem(long dict, long key) {
        return DICT_GET_ITEM.call(dict, key);
    }

    /** Borrowed; 0 without an exception if there is none. */
    public static long dictGet(long dict, String key) {
        try (Arena arena = Arena.ofConfined()) {
            return DICT_GET_ITEM_STRING.call(dict, arena.allocateFrom(key).address());
        }
    }

    public static int dictSet(long dict, String key, long value) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) DICT_SET_ITEM_STRING.call(dict, arena.allocateFrom(key).address(), value);
        }
    }

    /**
     * Makes a module that can be imported.
     *
     * @param definitions arrays of {@code PyMethodDef}
     */
    public static void installModule(String name, long... definitions) {
        try (Owned module = Owned.of(MODULE_NEW.call(Memory.stringForever(name)))) {
            for (long functions : definitions) {
                PythonException.checkStatus((int) MODULE_ADD_FUNCTIONS.call(module.address(), functions));
            }
            PythonException.checkStatus(dictSet(modules(), name, module.address()));
        }
    }

    /** A function whose bodies get {@code self}. */
    public static Owned newFunction(long definition, long self) {
        return Owned.of(CFUNCTION_NEW.call(definition, self, 0, 0));
    }

    public static Owned typeFromSpec(long spec) {
        return Owned.of(TYPE_FROM_SPEC.call(spec));
    }

    /** Initialised when the first number is needed that is no float and no small int: its shape takes its time to link. */
    private static final class Floats {
        static final MethodHandle AS_DOUBLE =
                Libpython.function("PyFloat_AsDouble", FunctionDescriptor.of(JAVA_DOUBLE, JAVA_LONG));
    }
}
