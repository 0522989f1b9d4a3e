package io.github.qtloop.python.process;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Gil;
import io.github.qtloop.python.capi.JavaFrames;
import io.github.qtloop.python.capi.Libpython;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PyValues;
import io.github.qtloop.python.capi.PythonException;

/** What CPython does at the end of a program. Needs the GIL, in Python's main thread. */
final class InterpreterEnd {

    private static final String SHUTDOWN = "_shutdown";

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
        runExitFunctions();
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
        try (Owned sys = sys();
                Owned interval = PyValues.number(SWITCH_INTERVAL)) {
            sys.invoke("setswitchinterval", interval.address()).close();
        }
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
        try {
            PyCalls.invoke(threading, SHUTDOWN).close();
        } catch (PythonException e) {
            Unraisable.report(e, "Exception ignored on threading shutdown", threading);
        }
        // The end of the interpreter calls it once more: the type of None can be called, and does nothing.
        PythonException.checkStatus(
                CPython.setAttr(threading, CPython.intern(SHUTDOWN), CPython.typeOf(CPython.NONE)));
    }

    private static void runExitFunctions() {
        try (Owned atexit = CPython.importModule("atexit")) {
            atexit.invoke("_run_exitfuncs").close();
        } catch (PythonException e) {
            e.print();
        }
    }

    private static boolean isOnlyThread() {
        try (Owned threads = CPython.importModule("_thread");
                Owned count = threads.invoke("_count")) {
            return PyValues.toLong(count.address()) == 0;
        } catch (PythonException e) {
            e.print();
            return false;
        }
    }

    private static boolean flush() {
        boolean worked = flush("stdout");
        return flush("stderr") && worked;
    }

    private static boolean flush(String name) {
        try (Owned sys = sys();
                Owned stream = sys.attribute(name)) {
            return stream.address() == CPython.NONE || isClosed(stream) || flush(name, stream);
        } catch (PythonException e) {
            // The program has deleted it.
            e.close();
            return true;
        }
    }

    private static boolean flush(String name, Owned stream) {
        try {
            stream.invoke("flush").close();
            return true;
        } catch (PythonException e) {
            if (name.equals("stdout")) {
                String when = Libpython.isAtLeast(3, 14) ? "while" : "on";
                Unraisable.report(e, "Exception ignored " + when + " flushing sys.stdout", stream.address());
            } else {
                e.close();
            }
            return false;
        }
    }

    private static boolean isClosed(Owned stream) {
        try (Owned closed = stream.attribute("closed")) {
            return PythonException.checkStatus(CPython.isTrue(closed.address())) > 0;
        } catch (PythonException e) {
            e.close();
            return false;
        }
    }

    private static Owned sys() {
        return CPython.importModule("sys");
    }
}
