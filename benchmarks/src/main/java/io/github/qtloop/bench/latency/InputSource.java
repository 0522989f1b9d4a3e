package io.github.qtloop.bench.latency;

import io.qt.core.QCoreApplication;
import io.qt.core.QEvent;
import io.qt.core.QObject;
import io.qt.core.QPointF;
import io.qt.core.Qt;
import io.qt.gui.QInputDevice;
import io.qt.gui.QKeyEvent;
import io.qt.gui.QMouseEvent;
import io.qt.gui.QPointingDevice;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A thread that posts input to a receiver at random moments, whether or not what it has posted before was handled. */
final class InputSource {

    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(15);

    private final QObject receiver;
    private final Latencies latencies = new Latencies();
    private final Queue<Long> posted = new ConcurrentLinkedQueue<>();
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::post);
    private volatile boolean ended;

    InputSource(QObject receiver) {
        this.receiver = receiver;
    }

    /** Called by the receiver's thread. */
    void begin() {
        // Where there are no devices yet, Qt makes them now, and not in another thread.
        QPointingDevice.primaryPointingDevice();
        QInputDevice.primaryKeyboard();
        thread.start();
    }

    private void post() {
        Random steps = new Random(1);
        long due = System.nanoTime();
        boolean key = false;
        while (!ended) {
            long wait = due - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
                continue;
            }
            QEvent event = key ? keyEvent() : mouseEvent();
            key = !key;
            posted.add(System.nanoTime());
            QCoreApplication.postEvent(receiver, event);
            due += steps.nextLong(SHORTEST, LONGEST);
        }
    }

    /** Notes that the receiver handles the oldest event. */
    void handled() {
        Long moment = posted.poll();
        if (moment != null) {
            latencies.add(System.nanoTime() - moment);
        }
    }

    /** Ends the thread; what was not handled counts with the time that it has waited so far. */
    Latencies end() throws InterruptedException {
        ended = true;
        thread.join();
        QCoreApplication.removePostedEvents(receiver, QEvent.Type.MouseButtonPress.value());
        QCoreApplication.removePostedEvents(receiver, QEvent.Type.KeyPress.value());
        long now = System.nanoTime();
        posted.forEach(moment -> latencies.addWaiting(now - moment));
        return latencies;
    }

    private static QEvent mouseEvent() {
        Qt.MouseButton button = Qt.MouseButton.LeftButton;
        return new QMouseEvent(
                QEvent.Type.MouseButtonPress,
                new QPointF(5, 5),
                new QPointF(5, 5),
                button,
                new Qt.MouseButtons(button),
                new Qt.KeyboardModifiers(0));
    }

    private static QEvent keyEvent() {
        return new QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A.value(), new Qt.KeyboardModifiers(0));
    }
}
