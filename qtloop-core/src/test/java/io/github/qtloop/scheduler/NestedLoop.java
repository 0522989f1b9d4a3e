package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.testing.Wait;
import io.qt.core.QEventLoop;
import io.qt.core.QMetaObject;
import io.qt.core.QTimer;
import java.util.ArrayList;
import java.util.List;

/** A nested Qt event loop, as a modal dialog has it, that ends in any case. */
final class NestedLoop implements AutoCloseable {

    private final QEventLoop eventLoop = new QEventLoop();
    private final List<QTimer> timers = new ArrayList<>();
    private boolean quit;

    /** Blocks until {@link #quit()}; the program fails if that does not come in time. */
    void exec() {
        exec((int) Wait.LIMIT.toMillis());
        assertThat(quit).as("the nested event loop was ended by the test").isTrue();
    }

    /** Blocks until {@link #quit()}, or for so many milliseconds. */
    void exec(int millis) {
        QTimer guard = timer(millis, eventLoop::quit);
        eventLoop.exec();
        guard.dispose();
    }

    void quit() {
        quit = true;
        eventLoop.quit();
    }

    /** Lets Qt call {@link #quit()} in so many milliseconds. */
    void quitIn(int millis) {
        timers.add(timer(millis, this::quit));
    }

    private static QTimer timer(int millis, Runnable action) {
        QTimer timer = new QTimer();
        timer.setSingleShot(true);
        // No lambda: see the reactor's Slot.
        timer.timeout.connect(new QMetaObject.Slot0() {
            @Override
            public void invoke() {
                action.run();
            }
        });
        timer.start(millis);
        return timer;
    }

    @Override
    public void close() {
        timers.forEach(QTimer::dispose);
        eventLoop.dispose();
    }
}
