package io.github.qtloop.python.process;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PythonException;

/** CPython's collector of reference cycles. Needs the GIL. */
final class Collector {

    private static final int YOUNGEST = 0;

    private Collector() {}

    /**
     * From now on no collection begins by itself.
     *
     * @return whether collections have begun by themselves until now
     */
    static boolean disable() {
        boolean enabled = call("isenabled") == CPython.TRUE;
        call("disable");
        return enabled;
    }

    static void enable() {
        call("enable");
    }

    /**
     * Whether no thread is in the middle of a collection, where the objects' own code may have given up the GIL.
     *
     * <p>Python tells that nowhere, but it refuses a second collection meanwhile, which then finds nothing.
     */
    static boolean isIdle() {
        long cycle = PythonException.check(CPython.listNew(0));
        PythonException.checkStatus(CPython.listAppend(cycle, cycle));
        CPython.decRef(cycle);
        long collect = PythonException.check(CPython.getAttr(module(), CPython.intern("collect")));
        long generation = PythonException.check(CPython.longFromLong(YOUNGEST));
        long found = PythonException.check(PyCalls.call(collect, generation));
        CPython.decRef(generation);
        CPython.decRef(collect);
        boolean idle = CPython.longAsLong(found) > 0;
        CPython.decRef(found);
        return idle;
    }

    /** Returns a borrowed reference to what cannot die. */
    private static long call(String function) {
        long result = PythonException.check(PyCalls.method(module(), CPython.intern(function)));
        CPython.decRef(result);
        return result;
    }

    /** Borrowed: CPython itself keeps it. */
    private static long module() {
        long module = PythonException.check(CPython.importModule("gc"));
        CPython.decRef(module);
        return module;
    }
}
