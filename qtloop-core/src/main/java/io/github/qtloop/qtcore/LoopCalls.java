package io.github.qtloop.qtcore;

/**
 * Makes the calls in which Qt's event loops run.
 *
 * <p>QtJambi's libraries find Java classes by the class loader of the Java method that has called native code last, and a
 * call by the foreign function interface has none of the application's. So where a program has loaded QtJambi, QtJambi's own
 * methods make these calls; the package {@code qt} provides them as a service.
 */
public interface LoopCalls {

    /** One {@code QEventLoop}; it belongs to the thread that has made it. */
    interface Nested {

        /**
         * Serves events until {@link #exit}, or until the application or the thread is told to exit.
         *
         * @return what {@code exit} was given, or -1 where no event loop may run any more
         */
        int exec();

        /**
         * Makes {@link #exec} return; any thread.
         *
         * @param result what it returns
         */
        void exit(int result);

        /** Deletes it: at once in its own thread, else when that thread's event loop comes by. */
        void close();
    }

    /**
     * {@code QCoreApplication::exec}, in the main thread.
     *
     * @return what the application exits with
     */
    int execApplication();

    /**
     * Makes an event loop for the calling thread.
     *
     * @return to be closed
     */
    Nested newEventLoop();
}
