package io.github.qtloop.reactor;

import io.github.qtloop.qtcore.Application;
import io.github.qtloop.qtcore.OwnApplication;
import io.github.qtloop.qtcore.QtLibrary;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Qt application of this process, as far as event loops are concerned. The program makes it, or nobody does; only those
 * who ask for one here get one made.
 */
public final class QtRuntime {

    private static volatile @Nullable Thread mainThread;
    private static boolean outlivesApplication;

    private QtRuntime() {}

    /**
     * Makes the calling thread the one that is to have Qt's application object, if the program makes one. Qt takes the first
     * thread that touches it for its main thread, so a loop does not touch Qt in another one before there is an application.
     */
    public static void declareMainThread() {
        mainThread = Thread.currentThread();
    }

    /**
     * Whether the calling thread is to be Qt's main thread.
     *
     * @return true in the thread that {@link #declareMainThread} was called in
     */
    public static boolean isDeclaredMainThread() {
        return Thread.currentThread() == mainThread;
    }

    /**
     * Makes an application object in the calling thread, if the process has none.
     *
     * @param kind its class
     * @param libraries where Qt's libraries are, if the process has none yet; null is where the system has them
     * @param arguments what the program got, its name first
     * @throws IllegalStateException if Qt cannot be loaded; the message says why
     */
    public static synchronized void ensureApplication(
            OwnApplication.Kind kind, @Nullable Path libraries, List<String> arguments) {
        if (!Application.exists()) {
            OwnApplication.make(kind, libraries, arguments);
        }
    }

    /** Ends the execution of the Qt application, if it is executing. */
    public static void quitApplication() {
        Application.quit();
    }

    /**
     * Runs an action whose loops go on to their own ends, also when the application quits meanwhile, or has just said
     * that it quits; they do not make it execute anew.
     *
     * @param action what to run, in the thread of the loops
     */
    public static void evenWhenQuitting(Runnable action) {
        boolean before = outlivesApplication;
        outlivesApplication = true;
        try {
            action.run();
        } finally {
            outlivesApplication = before;
        }
    }

    /**
     * Whether a run goes on while the application quits: see {@link #evenWhenQuitting}.
     *
     * @return true below that method
     */
    public static boolean outlivesApplication() {
        return outlivesApplication;
    }

    /**
     * Refuses a Qt of the program's that cannot be used, before a loop is made that would wait in it.
     *
     * @throws IllegalStateException the message says why it cannot be
     */
    public static void requireUsable() {
        QtLibrary.requireOne();
    }

    /**
     * Refuses to go on without an application object.
     *
     * @throws IllegalStateException if the calling thread cannot sit in Qt's event loop
     */
    public static void requireService() {
        if (!Application.exists()) {
            throw new IllegalStateException("an event loop in this thread needs a Qt application: create a"
                    + " QCoreApplication in the main thread first");
        }
    }
}
