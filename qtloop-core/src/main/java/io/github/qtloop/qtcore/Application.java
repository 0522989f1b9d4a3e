package io.github.qtloop.qtcore;

import io.github.qtloop.foreign.CFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The application object that the program, or a library in it, has made: {@code QCoreApplication} or a subclass.
 *
 * <p>Symbols: {@code QCoreApplication::self}, a variable that holds its address, which the inline function {@code instance}
 * reads; {@code exec}, {@code exit}, {@code quit}; {@code QObject::thread}, {@code blockSignals}.
 */
public final class Application {

    private Application() {}

    /** Linked when there is an application for the first time. */
    private static final class Functions {

        static final CFunction EXEC = QtLibrary.function(Symbol.APPLICATION_EXEC);
        static final CFunction EXIT = QtLibrary.criticalFunction(Symbol.APPLICATION_EXIT);
        static final CFunction QUIT = QtLibrary.function(Symbol.APPLICATION_QUIT);
        static final CFunction THREAD = QtLibrary.criticalFunction(Symbol.OBJECT_THREAD);
        static final CFunction BLOCK_SIGNALS = QtLibrary.criticalFunction(Symbol.OBJECT_BLOCK_SIGNALS);
    }

    /**
     * Whether there is one. To ask costs a read of memory; any thread.
     *
     * @return true while Qt can run event loops
     * @throws IllegalStateException when the program's Qt cannot be used
     */
    public static boolean exists() {
        return address() != 0;
    }

    /**
     * Whether there is one that is not being deleted. To ask costs reads of memory; any thread.
     *
     * @return true while event loops may begin
     * @throws IllegalStateException when the program's Qt cannot be used
     */
    public static boolean serves() {
        long address = address();
        return address != 0 && ApplicationEnd.instance().serves(address);
    }

    static long address() {
        @Nullable QtLibrary library = QtLibrary.find();
        return library == null ? 0 : library.application();
    }

    /**
     * Whether the calling thread is the one that has made it, which is Qt's main thread. Any thread: the application may be
     * deleted at the same time.
     *
     * @return true in the main thread
     */
    public static boolean isInThisThread() {
        return ApplicationEnd.instance().isInMainThread();
    }

    /** The same of an application that is not being deleted. */
    static boolean isInThisThread(long application) {
        return Functions.THREAD.call(application) == ThreadLoops.currentThread();
    }

    /**
     * Has the end of the application that there is now noticed: it changes {@link #generation()} and ends every {@link
     * Stay}. Whoever makes Qt objects that wait calls it before.
     *
     * @throws IllegalStateException when the process has got a second Qt
     */
    public static void expectEnd() {
        QtLibrary.requireOne();
        ApplicationEnd.instance().expect();
    }

    /**
     * Makes Qt objects while there is an application, whose deletion waits until they are made.
     *
     * @param maker makes them, and waits for nothing
     * @param <T> what it makes
     * @return what it has made, or null where there is no application, or one that is being deleted
     */
    public static <T> @Nullable T ifServes(Supplier<T> maker) {
        return ApplicationEnd.instance().ifServes(maker);
    }

    /**
     * A number that is another one for each application, if their ends were expected.
     *
     * @return the number
     */
    public static long generation() {
        return ApplicationEnd.instance().generation();
    }

    /**
     * {@code QCoreApplication::exec}: serves events until {@link #exit}. In the main thread, outside of all event loops.
     *
     * @return what {@code exit} was given
     */
    public static int exec() {
        return (int) Functions.EXEC.call();
    }

    /**
     * Ends all event loops of the main thread. Called by that thread.
     *
     * @param result what they return
     */
    public static void exit(int result) {
        Functions.EXIT.call((long) result);
    }

    /** Asks the application to quit, if there is one that executes; windows may refuse. Any thread. */
    public static void quit() {
        if (exists()) {
            Functions.QUIT.call();
        }
    }

    /**
     * Keeps the application's signals from everybody, or lets them through.
     *
     * @param blocked whether to keep them
     * @return what was before
     */
    static boolean blockSignals(boolean blocked) {
        return (byte) Functions.BLOCK_SIGNALS.call(address(), blocked ? 1L : 0L) != 0;
    }
}
