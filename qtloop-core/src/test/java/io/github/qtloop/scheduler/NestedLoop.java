package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.testing.Wait;
import io.qt.core.QEventLoop;
import io.qt.core.QMetaObject;
import io.qt.core.QTimer;

/** A nested Qt event loop, as a modal dialog has it, that ends in any case. */
final class NestedLoop implements AutoCloseable {

    private final QEventLoop eventLoop = new QEventLoop();
    private boolean quit;

    /** Blocks until {@link #quit()}; the program fails if that does not come in time. */
    void exec() {
        exec((int) Wait.LIMIT.toMillis());
        assertThat(quit).as("the nested event loop was ended by the test").isTrue();
    }

    /** Blocks until {@link #quit()}, or for so many milliseconds. */
    void exec(int millis) {
        QTimer guard = new QTimer();
        guard.setSingleShot(true);
        // No lambda: see the reactor's Slot.
        guard.timeout.connect(new QMetaObject.Slot0() {
            @Override
            public void invoke() {
                eventLoop.quit();
            }
        });
        guard.start(millis);
        eventLoop.exec();
        guard.dispose();
    }

    void quit() {
        quit = true;
        eventLoop.quit();
    }

    @Override
    public void close() {
        eventLoop.dispose();
    }
}
