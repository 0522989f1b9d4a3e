package io.github.qtloop.python.process;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Gil;
import io.github.qtloop.python.capi.JavaFrames;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PythonException;

/** What CPython does at the end of a program. Needs the GIL, in Python's main thread. */
final class InterpreterEnd {

    private static final long SHUTDOWN_NAME = CPython.intern("_shutdown");

    /** In seconds. */
    private static final double SWITCH_INTERVAL = 1e-5;

    private InterpreterEnd() {}

    /**
     * Waits for the program's threads, runs its exit functions and ends the interpreter; false if the standard streams
     * could not be flushed.
     *
     * <p>With a daemon thread that stays in a loop's callback everything is done that a program can control, but the
     * interpreter itself is left to the end of the process; see {@link JavaFrames}. So it is with a thread of Java that
     * stays in Python.
     *
     * @param shared whether threads of Java, which Python does not count, may enter at any time
     */
    static boolean run(boolean shared) {
        waitForThreads();
        print(callModule("atexit", "_run_exitfuncs"));
        boolean finish = !shared && isOnlyThread() || retireJavaFrames();
        Gil.end();
        return finish ? CPython.finalizeInterpreter() >= 0 : flush();
    }

    /** The last exit function of a program whose interpreter CPython itself ends: what {@link #run} does before. */
    static void beforePythonEnds() {
        if (!isOnlyThread()) {
            retireJavaFrames();
        }
        Gil.end();
    }

    /**
     * Threads that compete for the GIL leave Java the sooner, the more often it changes hands.
     *
     * <p>One that stopped for good in the middle of a collection would leave the interpreter without any, and so the
     * program's cyclic objects without their finalizers.
     */
    private static boolean retireJavaFrames() {
        long set = PythonException.check(CPython.getAttr(sys(), CPython.intern("setswitchinterval")));
        long interval = PythonException.check(CPython.floatFromDouble(SWITCH_INTERVAL));
        print(PyCalls.call(set, interval));
        boolean collecting = Collector.disable();
        boolean retired = JavaFrames.retire(Collector::isIdle);
        if (collecting) {
            Collector.enable();
        }
        return retired;
    }

    /** Before CPython does so itself: only then is it known which threads are left. */
    private static void waitForThreads() {
        long threading = CPython.dictGet(CPython.modules(), "threading");
        if (threading == 0) {
            return;
        }
        long result = PyCalls.method(threading, SHUTDOWN_NAME);
        if (result == 0) {
            Unraisable.report("Exception ignored on threading shutdown", threading);
        } else {
            CPython.decRef(result);
        }
        // The end of the interpreter calls it once more: the type of None can be called, and does nothing.
        PythonException.checkStatus(CPython.setAttr(threading, SHUTDOWN_NAME, CPython.typeOf(CPython.NONE)));
    }

    private static boolean isOnlyThread() {
        long count = callModule("_thread", "_count");
        if (count == 0) {
            CPython.errPrint();
            return false;
        }
        boolean only = CPython.longAsLong(count) == 0;
        CPython.decRef(count);
        return only;
    }

    private static boolean flush() {
        boolean worked = flush("stdout");
        return flush("stderr") && worked;
    }

    private static boolean flush(String name) {
        long stream = PythonException.check(CPython.getAttr(sys(), CPython.intern(name)));
        if (stream == CPython.NONE) {
            return true;
        }
        long closed = CPython.getAttr(stream, CPython.intern("closed"));
        if (closed == CPython.TRUE || closed != 0 && PyCalls.method(stream, CPython.intern("flush")) != 0) {
            return true;
        }
        if (name.equals("stdout")) {
            Unraisable.report("Exception ignored on flushing sys.stdout", stream);
        } else {
            PythonException.fetch().release();
        }
        return false;
    }

    private static long sys() {
        return PythonException.check(CPython.importModule("sys"));
    }

    private static long callModule(String module, String function) {
        long object = CPython.importModule(module);
        if (object == 0) {
            return 0;
        }
        long result = PyCalls.method(object, CPython.intern(function));
        CPython.decRef(object);
        return result;
    }

    private static void print(long result) {
        if (result == 0) {
            CPython.errPrint();
        } else {
            CPython.decRef(result);
        }
    }
}
