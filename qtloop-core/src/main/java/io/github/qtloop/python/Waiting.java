package io.github.qtloop.python;

import io.github.qtloop.Awaitable;
import org.jspecify.annotations.Nullable;

/** How the two languages wait for each other. */
public interface Waiting {

    /**
     * Suspends the running coroutine of Java until an awaitable of Python is done.
     *
     * @param awaitable a coroutine, task or future of Python
     * @return the future of Python that is done
     */
    PythonObject await(PythonObject awaitable);

    /**
     * Starts an awaitable of Java for Python.
     *
     * @param awaitable what to start; a future or task runs already
     * @param future a future of Python, of the loop to start in; it is told the outcome
     * @return what cancels it: takes a message and says whether there was anything left to cancel
     */
    Cancellation start(Awaitable<?> awaitable, PythonObject future);

    /** Cancels what Python waits for. */
    @FunctionalInterface
    interface Cancellation {
        /**
         * Cancels.
         *
         * @param message the message of the cancellation, or null
         * @return false when it is done already
         */
        boolean cancel(@Nullable String message);
    }

    /**
     * Names what does it.
     *
     * @param waiting is asked from now on
     */
    static void install(Waiting waiting) {
        InstalledWaiting.waiting = waiting;
    }

    /**
     * Finds what does it.
     *
     * @return what was installed
     * @throws IllegalStateException when nothing was
     */
    static Waiting installed() {
        Waiting waiting = InstalledWaiting.waiting;
        if (waiting == null) {
            throw new IllegalStateException("Java and Python share no loop: start Python with Python.start()");
        }
        return waiting;
    }
}
