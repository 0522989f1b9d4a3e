package io.github.qtloop.python.loop;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PythonException;

/**
 * What belongs to the handle that has entered a nested Qt event loop, and is none of the business of
 * the handles that run in there: the current task, and the exception that is being handled. Needs the
 * GIL.
 */
final class Opener {

    private static final long TASKS = PythonException.check(CPython.importModule("asyncio.tasks"));
    private static final long CURRENT_TASK = function("current_task");
    private static final long LEAVE_TASK = function("_leave_task");
    private static final long ENTER_TASK = function("_enter_task");

    private final long loop;
    private final long task;
    private final long handled;

    private Opener(long loop, long task, long handled) {
        this.loop = loop;
        this.task = task;
        this.handled = handled;
    }

    /** Sets it aside until {@link #resume()}; {@code loop} is borrowed meanwhile. */
    static Opener suspend(long loop) {
        long task = PythonException.check(PyCalls.call(CURRENT_TASK, loop));
        if (task != CPython.NONE) {
            CPython.decRef(PythonException.check(PyCalls.call(LEAVE_TASK, loop, task)));
        }
        return new Opener(loop, task, takeHandled());
    }

    /** Puts everything back. */
    void resume() {
        if (handled != 0) {
            CPython.errSetHandled(handled);
            CPython.decRef(handled);
        }
        try {
            if (task != CPython.NONE) {
                CPython.decRef(PythonException.check(PyCalls.call(ENTER_TASK, loop, task)));
            }
        } finally {
            CPython.decRef(task);
        }
    }

    /** Clears what the innermost frame handles; what a frame further out handles cannot be reached, and stays. */
    private static long takeHandled() {
        long exception = CPython.errGetHandled();
        if (exception == 0) {
            return 0;
        }
        CPython.errSetHandled(0);
        long further = CPython.errGetHandled();
        if (further != 0) {
            CPython.decRef(further);
        }
        if (further == exception) {
            CPython.decRef(exception);
            return 0;
        }
        return exception;
    }

    private static long function(String name) {
        return PythonException.check(CPython.getAttr(TASKS, CPython.intern(name)));
    }
}
