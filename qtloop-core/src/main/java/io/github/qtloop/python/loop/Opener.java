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

    private final long loop;
    private final Owned task;
    private final @Nullable Owned handled;

    private Opener(long loop, Owned task, @Nullable Owned handled) {
        this.loop = loop;
        this.task = task;
        this.handled = handled;
    }

    /** Sets it aside until {@link #resume()}; {@code loop} is borrowed meanwhile. */
    static Opener suspend(long loop) {
        try (Owned task = TASKS.invoke("current_task", loop)) {
            if (task.address() != CPython.NONE) {
                TASKS.invoke("_leave_task", loop, task.address()).close();
            }
            return new Opener(loop, task.move(), takeHandled());
        }
    }

    /** Puts everything back. */
    void resume() {
        try (task;
                handled) {
            if (handled != null) {
                CPython.errSetHandled(handled.address());
            }
            if (task.address() != CPython.NONE) {
                TASKS.invoke("_enter_task", loop, task.address()).close();
            }
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
