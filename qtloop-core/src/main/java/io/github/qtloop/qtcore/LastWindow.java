package io.github.qtloop.qtcore;

import io.github.qtloop.foreign.CFunction;
import io.github.qtloop.foreign.SharedLibrary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Quits an application of windows when its last one closes, while it executes for a loop. A window that closes in a nested
 * event loop, as a modal dialog does, does not count: what has opened it is in the middle of its work. Qt itself would count
 * every window; while there is a {@code QEventLoopLocker}, it leaves that to its signal.
 *
 * <p>Symbols of libQt6Gui: {@code QGuiApplication::lastWindowClosed}, {@code quitOnLastWindowClosed}, the class's
 * meta-object.
 */
final class LastWindow {

    /** The application's own event loop. */
    private static final int OWN_LEVEL = 1;

    private static final String SONAME = "libQt6Gui.so.6";
    private static final int QUIT_EVENT = 20;
    private static final long META_CAST_SLOT = Long.BYTES;
    private static final MemorySegment CLASS_NAME = Arena.global().allocateFrom("QGuiApplication");

    private static long generation = -1;
    private static boolean windowed;
    private static boolean executes;
    private static boolean posted;
    private static @Nullable CFunction quitOnLastWindowClosed;

    private LastWindow() {}

    static void executionBegins() {
        if (generation != Application.generation()) {
            generation = Application.generation();
            windowed = watch();
        }
        if (windowed) {
            EventLoopLocker.lock();
            executes = true;
            posted = false;
        }
    }

    /** A request to quit that has come too late to end this execution must not end the next one. */
    static void executionEnds() {
        if (windowed) {
            executes = false;
            if (posted) {
                Receiver.removePosted(Application.address(), QUIT_EVENT);
            }
            EventLoopLocker.unlock();
        }
    }

    /** Connects the signal, if the application has windows; the connection ends with the application. */
    private static boolean watch() {
        @Nullable SharedLibrary gui = SharedLibrary.loaded(SONAME);
        if (gui == null || !isWindowed(Application.address())) {
            return false;
        }
        quitOnLastWindowClosed = new CFunction(find(gui, "_ZN15QGuiApplication22quitOnLastWindowClosedEv"), false);
        new Connection(
                Application.address(),
                find(gui, "_ZN15QGuiApplication16lastWindowClosedEv"),
                find(gui, "_ZN15QGuiApplication16staticMetaObjectE"),
                LastWindow::lastWindowClosed);
        return true;
    }

    /** {@code QObject::inherits}, which is inline and asks {@code qt_metacast}. */
    private static boolean isWindowed(long application) {
        MemorySegment metaCast =
                MemorySegment.ofAddress(QtObject.getWord(QtObject.getWord(application) + META_CAST_SLOT));
        return new CFunction(metaCast, false).call(application, CLASS_NAME.address()) != 0;
    }

    private static MemorySegment find(SharedLibrary gui, String symbol) {
        return gui.find(symbol)
                .orElseThrow(() -> new IllegalStateException("the Gui library of " + QtLibrary.require().path() + " (Qt "
                        + QtLibrary.require().version() + ") lacks " + symbol));
    }

    private static void lastWindowClosed() {
        if (executes && ThreadLoops.level() <= OWN_LEVEL && isWanted()) {
            posted = true;
            Receiver.post(Application.address(), QUIT_EVENT);
        }
    }

    private static boolean isWanted() {
        CFunction property = quitOnLastWindowClosed;
        return property != null && (byte) property.call() != 0;
    }
}
