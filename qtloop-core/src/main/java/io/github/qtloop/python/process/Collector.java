package io.github.qtloop.python.process;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PyValues;
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
        try (Owned gc = module();
                Owned enabled = gc.invoke("isenabled");
                Owned _ = gc.invoke("disable")) {
            return enabled.address() == CPython.TRUE;
        }
    }

    static void enable() {
        try (Owned gc = module()) {
            gc.invoke("enable").close();
        }
    }

    /**
     * Whether no thread is in the middle of a collection, where the objects' own code may have given up the GIL.
     *
     * <p>Python tells that nowhere, but it refuses a second collection meanwhile, which then finds nothing.
     */
    static boolean isIdle() {
        try (Owned cycle = PyValues.list()) {
            PythonException.checkStatus(CPython.listAppend(cycle.address(), cycle.address()));
        }
        try (Owned gc = module();
                Owned generation = PyValues.number(YOUNGEST);
                Owned found = gc.invoke("collect", generation.address())) {
            return PyValues.toLong(found.address()) > 0;
        }
    }

    private static Owned module() {
        return CPython.importModule("gc");
    }
}
