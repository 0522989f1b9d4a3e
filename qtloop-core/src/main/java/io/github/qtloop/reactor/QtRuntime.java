package io.github.qtloop.reactor;

import io.qt.core.QCoreApplication;
import io.qt.core.QThread;
import io.qt.core.QTimer;
import org.jspecify.annotations.Nullable;

/**
 * Whether, and in which thread, this process can run Qt's event loop.
 *
 * <p>Qt takes the first thread that touches it for its main thread, so QtJambi is loaded late, by
 * the thread that was declared with {@link #declareMainThread()}, or else by the first that runs a
 * loop. An application object that the program made itself, from Java or from Python, is used as
 * it is.
 */
public final class QtRuntime {

    /** What {@code QEventLoop.exec()} returns instead of running. */
    static final int REFUSED = -1;

    private static volatile @Nullable Thread mainThread;
    private static volatile boolean loaded;
    private static @Nullable QCoreApplication ownApplication;
    private static boolean outlivesApplication;

    private QtRuntime() {}

    /** Makes the calling thread the one that owns Qt's application object. */
    public static void declareMainThread() {
        mainThread = Thread.currentThread();
    }

    /**
     * Whether the calling thread can sit in Qt's event loop. In Qt's main thread an application
     * object is made if there is none; another thread needs one that exists, because Qt has no
     * event loop without it.
     */
    static synchronized boolean servesThisThread() {
        Thread current = Thread.currentThread();
        if (mainThread == null) {
            mainThread = current;
        }
        if (current == mainThread) {
            ensureApplication();
            return true;
        }
        return loaded && QCoreApplication.instance() != null;
    }

    /**
     * Like {@link #servesThisThread()}, for those who cannot do without.
     *
     * @throws IllegalStateException if the calling thread cannot sit in Qt's event loop
     */
    static void requireService() {
        if (!servesThisThread()) {
            throw new IllegalStateException("an event loop in this thread needs a Qt application: create a"
                    + " QCoreApplication in the main thread first");
        }
    }

    /** Ends the execution of the Qt application, if it is executing. */
    public static synchronized void quitApplication() {
        if (loaded && QCoreApplication.instance() != null) {
            QCoreApplication.quit();
        }
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

    static boolean outlivesApplication() {
        return outlivesApplication;
    }

    /**
     * Whether an event loop of this thread returned at once, with {@code result}, because of a request to exit that came
     * while no event loop ran, and whether that request has been dropped now.
     *
     * <p>Such a request stays with the thread until the application executes anew, for which it does not count. The
     * caller's Qt objects must be quiet meanwhile.
     */
    static boolean dropsEarlierExit(int result) {
        if (result != REFUSED || outlivesApplication || !isMainThread() || QThread.currentThread().loopLevel() > 0) {
            return false;
        }
        QTimer.singleShot(0, () -> QCoreApplication.exit(0));
        QCoreApplication.exec();
        return true;
    }

    /** Whether there is an application object that this class has not made. */
    static boolean hasApplicationOfProgram() {
        return QCoreApplication.instance() != ownApplication;
    }

    static boolean isMainThread() {
        return Thread.currentThread() == mainThread;
    }

    private static void ensureApplication() {
        if (!loaded) {
            System.setProperty("java.util.prefs.PreferencesFactory", ForgetfulPreferences.Factory.class.getName());
            try {
                QCoreApplication.startingUp();
            } catch (LinkageError e) {
                throw new IllegalStateException(
                        "Qt cannot be loaded: " + e.getMessage()
                                + "; install Qt 6 (Debian: libqt6core6 libqt6gui6 libqt6widgets6 libqt6network6)"
                                + " and put its directory on java.library.path",
                        e);
            }
            loaded = true;
        }
        // Whether there is one, without QtJambi's search for its wrapper.
        if (QCoreApplication.startingUp()) {
            QCoreApplication.initialize(new String[] {"qtloop"});
            ownApplication = QCoreApplication.instance();
        }
    }
}
