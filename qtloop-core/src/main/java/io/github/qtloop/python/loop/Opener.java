package io.github.qtloop.python.loop;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Owned;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to the handle that has entered a nested Qt event loop, and is none of the business of
 * the handles that run in there: the current task, and the exception that is being handled. Needs the
 * GIL.
 */
final class Opener {

    private static final Owned TASKS = CPython.importModule("asyncio.tasks");

    /** Tasks that are made of Python code. Since 3.14 they are current by themselves, and not for the functions in C. */
    private static final String OF_PYTHON = "_py";

    private static final boolean HAS_OWN_OF_PYTHON =
            CPython.hasAttr(TASKS.address(), CPython.intern(OF_PYTHON + "_current_task"));

    private final long loop;
    private final Owned task;
    private final Owned taskOfPython;
    private final @Nullable Owned handled;

    private Opener(long loop, Owned task, Owned taskOfPython, @Nullable Owned handled) {
        this.loop = loop;
        this.task = task;
        this.taskOfPython = taskOfPython;
        this.handled = handled;
    }

    /** Sets it aside until {@link #resume()}; {@code loop} is borrowed meanwhile. */
    static Opener suspend(long loop) {
        try (Owned task = leave("current_task", "_leave_task", loop);
                Owned taskOfPython = HAS_OWN_OF_PYTHON
                        ? leave(OF_PYTHON + "_current_task", OF_PYTHON + "_leave_task", loop)
                        : Owned.copyOf(CPython.NONE)) {
            return new Opener(loop, task.move(), taskOfPython.move(), takeHandled());
        }
    }

    /** What was current, or None. */
    private static Owned leave(String current, String leave, long loop) {
        try (Owned task = TASKS.invoke(current, loop)) {
            if (task.address() != CPython.NONE) {
                TASKS.invoke(leave, loop, task.address()).close();
            }
            return task.move();
        }
    }

    private static void enter(String enter, long loop, Owned task) {
        if (task.address() != CPython.NONE) {
            TASKS.invoke(enter, loop, task.address()).close();
        }
    }

    /** Puts everything back. */
    void resume() {
        try (task;
                taskOfPython;
                handled) {
            if (handled != null) {
                CPython.errSetHandled(handled.address());
            }
            enter("_enter_task", loop, task);
            enter(OF_PYTHON + "_enter_task", loop, taskOfPython);
        }
    }

    /** Clears what the innermost frame handles; what a frame further out handles cannot be reached, and stays. */
    private static @Nullable Owned takeHandled() {
        try (Owned exception = CPython.errGetHandled()) {
            if (exception == null) {
                return null;
            }
            CPython.errSetHandled(0);
            try (Owned further = CPython.errGetHandled()) {
                return further != null && further.address() == exception.address() ? null : exception.move();
            }
        }
    }
}
