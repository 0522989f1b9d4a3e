package io.github.qtloop.reactor;

import io.qt.core.QAbstractEventDispatcher;
import io.qt.core.QCoreApplication;
import io.qt.core.QEvent;
import io.qt.core.QEventLoopLocker;
import io.qt.core.QMetaObject;
import io.qt.core.QObject;
import io.qt.core.QThread;
import io.qt.core.Qt;
import java.util.function.BooleanSupplier;

/**
 * The execution of the program's own application object during one run of an event loop: so {@code
 * QCoreApplication.quit()} and the end of the last window, which Qt ignores while the application does not execute, end
 * the run.
 *
 * <p>A window that closes in a nested event loop, as a modal dialog does, does not count as the last one: the handle that
 * has opened it is in the middle of its work.
 */
final class ApplicationExecution {

    /** The application's event loop, and the one that runs in it. */
    private static final int OWN_LEVELS = 2;

    private final QCoreApplication application = QCoreApplication.instance();
    private final BooleanSupplier loop;

    private ApplicationExecution(BooleanSupplier loop) {
        this.loop = loop;
    }

    /** Whether the calling thread is the main one and the program's own application object does not execute yet. */
    static boolean isMissing() {
        return QtRuntime.isMainThread()
                && QtRuntime.hasApplicationOfProgram()
                && !QtRuntime.outlivesApplication()
                && QThread.currentThread().loopLevel() == 0;
    }

    /**
     * Runs an event loop while the application executes, which ends with it.
     *
     * @param loop runs the event loop, and says whether that has ended by itself, and not because the application quits
     */
    static void run(BooleanSupplier loop) {
        new ApplicationExecution(loop).run();
    }

    private void run() {
        boolean blocked = application.signalsBlocked();
        QObject first = new QObject() {
            @Override
            public boolean event(QEvent event) {
                if (event.type() != QEvent.Type.User) {
                    return super.event(event);
                }
                runLoop();
                return true;
            }
        };
        // Before all others: a nested event loop does not hear of a window that closes in the outer one.
        QCoreApplication.postEvent(first, new QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value());
        try {
            if (application.inherits("QGuiApplication")) {
                executeGui();
            } else {
                QCoreApplication.exec();
            }
        } finally {
            application.blockSignals(blocked);
            first.dispose();
        }
    }

    /**
     * Qt itself would count every window; while somebody holds a locker, it leaves that to the signal.
     *
     * <p>Signal and property are looked up by name: the wrapper of an application that Python has made knows no more of it
     * than that it is one.
     */
    private void executeGui() {
        QEventLoopLocker locker = new QEventLoopLocker();
        QMetaObject.AbstractSignal signal =
                application.metaObject().method("lastWindowClosed").toSignal(application);
        QMetaObject.Connection connection =
                Slot.connect((QMetaObject.AbstractPrivateSignal0) signal, this::lastWindowClosed);
        try {
            QCoreApplication.exec();
        } finally {
            QObject.disconnect(connection);
            locker.dispose();
        }
    }

    private void lastWindowClosed() {
        boolean wanted = Boolean.TRUE.equals(application.property("quitOnLastWindowClosed"));
        if (wanted && QThread.currentThread().loopLevel() <= OWN_LEVELS) {
            QCoreApplication.postEvent(application, new QEvent(QEvent.Type.Quit));
        }
    }

    private void runLoop() {
        // Qt, which is delivering an event, would not look at those behind it before the next one is posted.
        QAbstractEventDispatcher.instance().wakeUp();
        if (loop.getAsBoolean()) {
            // The application itself goes on: nobody shall hear that it is about to quit.
            application.blockSignals(true);
            QCoreApplication.exit(0);
        }
    }
}
