package io.github.qtloop.python.capi;

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

    private static final MethodHandle GIL_ENSURE = function("PyGILState_Ensure", 0);
    private static final MethodHandle GIL_RELEASE = function("PyGILState_Release", 1);
    private static final MethodHandle SAVE_THREAD = function("PyEval_SaveThread", 0);
    private static final MethodHandle RESTORE_THREAD = function("PyEval_RestoreThread", 1);
    private static final MethodHandle GENERIC_ALLOC = allocatingFunction("PyType_GenericAlloc", 2);
    private static final MethodHandle FLOAT_ALLOC = criticalFunction("PyType_GenericAlloc", 2);
    private static final MethodHandle GC_TRACK = criticalFunction("PyObject_GC_Track", 1);
    private static final MethodHandle GC_UNTRACK = criticalFunction("PyObject_GC_UnTrack", 1);
    private static final MethodHandle VECTORCALL = function("PyObject_Vectorcall", 4);
    private static final MethodHandle CALL = function("PyObject_Call", 3);
    private static final MethodHandle GET_ATTR = function("PyObject_GetAttr", 2);
    private static final MethodHandle SET_ATTR = function("PyObject_SetAttr", 3);
    private static final MethodHandle TUPLE_NEW = allocatingFunction("PyTuple_New", 1);
    private static final MethodHandle UNICODE_INTERN = function("PyUnicode_InternFromString", 1);
    private static final MethodHandle UNICODE_COMPARE_ASCII = function("PyUnicode_CompareWithASCIIString", 2);
    private static final MethodHandle LONG_AS_LONG = function("PyLong_AsLong", 1);
    private static final MethodHandle LIST_SET_SLICE = function("PyList_SetSlice", 4);
    private static final MethodHandle IS_TRUE = function("PyObject_IsTrue", 1);
    private static final MethodHandle ERR_OCCURRED = criticalFunction("PyErr_Occurred", 0);
    private static final MethodHandle ERR_SET_STRING = function("PyErr_SetString", 2);
    private static final MethodHandle ERR_CLEAR = function("PyErr_Clear", 0);
    private static final MethodHandle ERR_GIVEN_MATCHES = function("PyErr_GivenExceptionMatches", 2);
    private static final MethodHandle ERR_MATCHES = function("PyErr_ExceptionMatches", 1);
    private static final MethodHandle ERR_GET_HANDLED = function("PyErr_GetHandledException", 0);
    private static final MethodHandle ERR_SET_HANDLED = function("PyErr_SetHandledException", 1);
    private static final MethodHandle ERR_CHECK_SIGNALS = function("PyErr_CheckSignals", 0);
    private static final MethodHandle IMPORT = function("PyImport_ImportModule", 1);
    private static final MethodHandle IMPORT_GET_MODULE_DICT = function("PyImport_GetModuleDict", 0);
    private static final MethodHandle DICT_GET_ITEM = criticalFunction("PyDict_GetItem", 2);
    private static final MethodHandle LIST_GET_ITEM = criticalFunction("PyList_GetItem", 2);
    private static final MethodHandle LENGTH = function("PyObject_Size", 1);
    private static final MethodHandle DICT_SET_ITEM = function("PyDict_SetItem", 3);
    private static final MethodHandle DICT_GET_ITEM_STRING = function("PyDict_GetItemString", 2);
    private static final MethodHandle DICT_SET_ITEM_STRING = function("PyDict_SetItemString", 3);
    private static final MethodHandle MODULE_NEW = function("PyModule_New", 1);
    private static final MethodHandle MODULE_ADD_FUNCTIONS = function("PyModule_AddFunctions", 2);
    private static final MethodHandle CFUNCTION_NEW = function("PyCMethod_New", 4);
    private static final MethodHandle TYPE_FROM_SPEC = function("PyType_FromSpec", 1);

    private static final MethodHandle HAS_ATTR = function("PyObject_HasAttr", 2);
    private static final MethodHandle GET_TRACEBACK = function("PyException_GetTraceback", 1);
    private static final MethodHandle SET_TRACEBACK = function("PyException_SetTraceback", 2);
    private static final MethodHandle STR = function("PyObject_Str", 1);
    private static final MethodHandle IS_INSTANCE = function("PyObject_IsInstance", 2);
    private static final MethodHandle CALLABLE_CHECK = function("PyCallable_Check", 1);
    private static final MethodHandle LIST_APPEND = function("PyList_Append", 2);
    private static final MethodHandle GET_BUFFER = function("PyObject_GetBuffer", 3);
    private static final MethodHandle BUFFER_RELEASE = function("PyBuffer_Release", 1);

    private static final MethodHandle CONFIG_INIT = function("PyConfig_InitPythonConfig", 1);
    private static final MethodHandle CONFIG_CLEAR = function("PyConfig_Clear", 1);
    private static final MethodHandle FINALIZE = function("Py_FinalizeEx", 0);
    private static final MethodHandle IMPORT_ADD_MODULE = function("PyImport_AddModule", 1);
    private static final MethodHandle MODULE_GET_DICT = function("PyModule_GetDict", 1);
    private static final MethodHandle EVAL_CODE = function("PyEval_EvalCode", 3);
    private static final MethodHandle ERR_PRINT = function("PyErr_Print", 0);

    private CPython() {}

    public static void configInitPython(long config) {
        call(CONFIG_INIT, config);
    }

    public static void configClear(long config) {
        call(CONFIG_CLEAR, config);
    }

    /**
     * {@code Py_SetPythonHome}, which CPython has deprecated: linked where it is called.
     *
     * @param home a {@code wchar_t} string that is never freed
     */
    public static void setPythonHome(long home) {
        call(function("Py_SetPythonHome", 1), home);
    }

    public static int finalizeInterpreter() {
        return (int) call(FINALIZE);
    }

    /** Borrowed. */
    public static long importAddModule(String name) {
        try (Arena arena = Arena.ofConfined()) {
            return call(IMPORT_ADD_MODULE, arena.allocateFrom(name).address());
        }
    }

    /** Borrowed. */
    public static long moduleDict(long module) {
        return call(MODULE_GET_DICT, module);
    }

    /** {@code PyRun_FileEx}: runs a C stream of source, whose name is a C string. */
    public static Owned runFile(long stream, long name, long start, long globals, boolean closes) {
        try {
            return Owned.of((long) function("PyRun_FileEx", 6)
                    .invokeExact(stream, name, start, globals, globals, closes ? 1L : 0L));
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    /** {@code PyMarshal_ReadLastObjectFromFile}: reads a C stream. */
    public static Owned readLastObject(long stream) {
        return Owned.of(call(function("PyMarshal_ReadLastObjectFromFile", 1), stream));
    }

    public static Owned evalCode(long code, long globals, long locals) {
        return Owned.of(call(EVAL_CODE, code, globals, locals));
    }

    static void errPrint() {
        call(ERR_PRINT);
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
        return call(GIL_ENSURE);
    }

    static void gilRelease(long state) {
        call(GIL_RELEASE, state);
    }

    static long saveThread() {
        return call(SAVE_THREAD);
    }

    static void restoreThread(long state) {
        call(RESTORE_THREAD, state);
    }

    @Raw
    public static long genericAlloc(long type) {
        return call(GENERIC_ALLOC, type, 0);
    }

    /** Shows a new object to the collector. */
    public static void track(long object) {
        call(GC_TRACK, object);
    }

    /** Hides an object from the collector. */
    public static void untrack(long object) {
        call(GC_UNTRACK, object);
    }

    @Raw
    public static long vectorcall(long callable, long arguments, long count, long keywordNames) {
        return call(VECTORCALL, callable, arguments, count, keywordNames);
    }

    static long call(long callable, long arguments, long keywords) {
        return call(CALL, callable, arguments, keywords);
    }

    @Raw
    public static long getAttr(long object, long name) {
        return call(GET_ATTR, object, name);
    }

    public static int setAttr(long object, long name, long value) {
        return (int) call(SET_ATTR, object, name, value);
    }

    @Raw
    public static long tupleNew(long size) {
        return call(TUPLE_NEW, size);
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
                name, key -> PythonException.check(call(UNICODE_INTERN, Memory.stringForever(key))));
    }

    public static boolean equalsAscii(long string, long asciiString) {
        return (int) call(UNICODE_COMPARE_ASCII, string, asciiString) == 0;
    }

    /** -1 with an exception set if the object is no integer that fits. */
    public static long longAsLong(long object) {
        return call(LONG_AS_LONG, object);
    }

    /** As {@code PyFloat_FromDouble}, which takes its value in a register of another kind, and so has a shape that none else has. */
    @Raw
    public static long floatFromDouble(double value) {
        long object = call(FLOAT_ALLOC, FLOAT_TYPE, 0);
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
            throw unexpected(t);
        }
    }

    public static int listClear(long list) {
        return (int) call(LIST_SET_SLICE, list, 0, Long.MAX_VALUE, 0);
    }

    public static boolean hasAttr(long object, long name) {
        return (int) call(HAS_ATTR, object, name) != 0;
    }

    /** A new reference, or 0 for none. */
    static long tracebackOf(long exception) {
        return call(GET_TRACEBACK, exception);
    }

    static int setTraceback(long exception, long traceback) {
        return (int) call(SET_TRACEBACK, exception, traceback);
    }

    /** {@code str(object)}. */
    public static Owned str(long object) {
        return Owned.of(call(STR, object));
    }

    public static int isInstance(long object, long type) {
        return (int) call(IS_INSTANCE, object, type);
    }

    public static boolean isCallable(long object) {
        return (int) call(CALLABLE_CHECK, object) != 0;
    }

    public static long listSize(long list) {
        return Memory.getLong(list + Layouts.SIZE);
    }

    /** Borrowed. */
    public static long listGet(long list, long index) {
        return call(LIST_GET_ITEM, list, index);
    }

    /** {@code len(object)}. */
    public static long length(long object) {
        long length = call(LENGTH, object);
        PythonException.checkStatus((int) length);
        return length;
    }

    public static int listAppend(long list, long item) {
        return (int) call(LIST_APPEND, list, item);
    }

    public static int getBuffer(long object, long view, int flags) {
        return (int) call(GET_BUFFER, object, view, flags);
    }

    public static void releaseBuffer(long view) {
        call(BUFFER_RELEASE, view);
    }

    public static int isTrue(long object) {
        return (int) call(IS_TRUE, object);
    }

    public static boolean errorOccurred() {
        return call(ERR_OCCURRED) != 0;
    }

    public static void errClear() {
        call(ERR_CLEAR);
    }

    public static void errSetString(long type, String message) {
        try (Arena arena = Arena.ofConfined()) {
            call(ERR_SET_STRING, type, arena.allocateFrom(message).address());
        }
    }

    static boolean errMatches(long exception, long type) {
        return (int) call(ERR_GIVEN_MATCHES, exception, type) != 0;
    }

    public static boolean errMatches(long type) {
        return (int) call(ERR_MATCHES, type) != 0;
    }

    /** The exception that an {@code except} block handles now, or null. */
    public static @Nullable Owned errGetHandled() {
        long handled = call(ERR_GET_HANDLED);
        return handled == 0 ? null : Owned.of(handled);
    }

    /** @param exception borrowed, or 0 for none */
    public static void errSetHandled(long exception) {
        call(ERR_SET_HANDLED, exception);
    }

    public static int errCheckSignals() {
        return (int) call(ERR_CHECK_SIGNALS);
    }

    public static Owned importModule(String name) {
        try (Arena arena = Arena.ofConfined()) {
            return Owned.of(call(IMPORT, arena.allocateFrom(name).address()));
        }
    }

    /** Borrowed. */
    public static long modules() {
        return call(IMPORT_GET_MODULE_DICT);
    }

    public static int dictSetItem(long dict, long key, long value) {
        return (int) call(DICT_SET_ITEM, dict, key, value);
    }

    /** Borrowed, or 0; for keys that are strings alone, so that no code of Python runs. */
    public static long dictItem(long dict, long key) {
        return call(DICT_GET_ITEM, dict, key);
    }

    /** Borrowed; 0 without an exception if there is none. */
    public static long dictGet(long dict, String key) {
        try (Arena arena = Arena.ofConfined()) {
            return call(DICT_GET_ITEM_STRING, dict, arena.allocateFrom(key).address());
        }
    }

    public static int dictSet(long dict, String key, long value) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) call(DICT_SET_ITEM_STRING, dict, arena.allocateFrom(key).address(), value);
        }
    }

    /**
     * Makes a module that can be imported.
     *
     * @param definitions arrays of {@code PyMethodDef}
     */
    public static void installModule(String name, long... definitions) {
        try (Owned module = Owned.of(call(MODULE_NEW, Memory.stringForever(name)))) {
            for (long functions : definitions) {
                PythonException.checkStatus((int) call(MODULE_ADD_FUNCTIONS, module.address(), functions));
            }
            PythonException.checkStatus(dictSet(modules(), name, module.address()));
        }
    }

    /** A function whose bodies get {@code self}. */
    public static Owned newFunction(long definition, long self) {
        return Owned.of(call(CFUNCTION_NEW, definition, self, 0, 0));
    }

    public static Owned typeFromSpec(long spec) {
        return Owned.of(call(TYPE_FROM_SPEC, spec));
    }

    static long call(MethodHandle function) {
        try {
            return (long) function.invokeExact();
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    static long call(MethodHandle function, long a) {
        try {
            return (long) function.invokeExact(a);
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    static long call(MethodHandle function, long a, long b) {
        try {
            return (long) function.invokeExact(a, b);
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    static long call(MethodHandle function, long a, long b, long c) {
        try {
            return (long) function.invokeExact(a, b, c);
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    static long call(MethodHandle function, long a, long b, long c, long d) {
        try {
            return (long) function.invokeExact(a, b, c, d);
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    private static RuntimeException unexpected(Throwable t) {
        if (t instanceof Error error) {
            throw error;
        }
        return t instanceof RuntimeException runtime ? runtime : new IllegalStateException(t);
    }

    /** Initialised when the first number is needed that is no float and no small int: its shape takes its time to link. */
    private static final class Floats {
        static final MethodHandle AS_DOUBLE =
                Libpython.function("PyFloat_AsDouble", FunctionDescriptor.of(JAVA_DOUBLE, JAVA_LONG));
    }
}
