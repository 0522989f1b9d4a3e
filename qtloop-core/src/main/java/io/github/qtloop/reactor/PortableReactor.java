package io.github.qtloop.reactor;

import io.qt.core.QCoreApplication;
import io.qt.core.QEvent;
import io.qt.core.QEventLoop;
import io.qt.core.QObject;
import io.qt.core.QSocketNotifier;
import io.qt.core.QTimer;
import io.qt.core.Qt;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The reactor of systems without epoll, made of Qt's own parts: a {@code QSocketNotifier} per
 * descriptor and direction, a {@code QTimer} for the deadline, queued calls for wake-ups.
 *
 * <p>It serves the same contract as {@link EpollReactor} at a higher price: a Qt wake-up for each
 * ready descriptor, and descriptors that become ready while a step runs are seen in Qt's next turn.
 * It needs an application object.
 */
public final class PortableReactor implements Reactor {

    /** A {@code QTimer} counts milliseconds in an int; a later deadline is approached in such strides. */
    private static final long LONGEST_STRIDE_MILLIS = 1 << 30;

    private final Map<Integer, Integer> interests = new LinkedHashMap<>();
    private final Map<Integer, Integer> readiness = new LinkedHashMap<>();
    private final AtomicBoolean awake = new AtomicBoolean();
    private long deadline = NEVER;
    private volatile @Nullable Session session;

    /** Opens it; Qt objects are made by {@link #run}. */
    public PortableReactor() {}

    @Override
    public void watch(int fd, int interest) {
        if (interest == 0) {
            interests.remove(fd);
            readiness.remove(fd);
        } else {
            interests.put(fd, interest);
        }
        Session current = session;
        if (current != null) {
            current.watch(fd, interest);
        }
    }

    @Override
    public int poll(ReadinessSink sink) {
        if (readiness.isEmpty()) {
            return 0;
        }
        Map<Integer, Integer> found = new LinkedHashMap<>(readiness);
        readiness.clear();
        found.forEach(sink::ready);
        return found.size();
    }

    @Override
    public void setDeadline(long newDeadline) {
        deadline = newDeadline;
        Session current = session;
        if (current != null) {
            current.arm();
        }
    }

    @Override
    public void wakeup() {
        if (awake.compareAndSet(false, true)) {
            Session current = session;
            if (current != null) {
                current.post();
            }
        }
    }

    @Override
    public void acknowledge() {
        awake.set(false);
    }

    @Override
    public void run(Runnable step) {
        QtRuntime.requireService();
        Session current = new Session(step);
        session = current;
        try {
            current.exec();
        } finally {
            session = null;
            current.dispose();
        }
    }

    @Override
    public void attach(Runnable step) {
        QtRuntime.requireService();
        Session current = new Session(step);
        session = current;
        current.open();
    }

    @Override
    public void detach() {
        Session current = session;
        session = null;
        if (current != null) {
            current.dispose();
        }
    }

    @Override
    public void quit() {
        Session current = session;
        if (current != null) {
            current.quit();
        }
    }

    @Override
    public void close() {
        interests.clear();
        readiness.clear();
    }

    /** The Qt objects of one run, in the thread that runs. */
    private final class Session {

        final QEventLoop eventLoop = new QEventLoop();
        private final QObject receiver = new QObject() {
            @Override
            public boolean event(QEvent event) {
                if (event.type() != QEvent.Type.User) {
                    return super.event(event);
                }
                woken();
                return true;
            }
        };
        private final QTimer timer = new QTimer();
        private final Map<Integer, QSocketNotifier> readers = new LinkedHashMap<>();
        private final Map<Integer, QSocketNotifier> writers = new LinkedHashMap<>();
        private final Runnable step;
        private boolean open;
        private boolean over;

        Session(Runnable step) {
            this.step = step;
            timer.setSingleShot(true);
            timer.setTimerType(Qt.TimerType.PreciseTimer);
            Slot.connect(timer.timeout, this::timeout);
            QtObjectCount.add(3);
        }

        void exec() {
            if (ApplicationExecution.isMissing()) {
                // All of it, so that no request to quit is delivered to an application that does not execute.
                ApplicationExecution.run(() -> {
                    turn();
                    return execEventLoop();
                });
            } else {
                QtRuntime.dropsEarlierExit(turn());
                execEventLoop();
            }
        }

        /**
         * A turn of nothing tells whether Qt lets this thread's event loops run. Its signal makes QtJambi find its
         * classes now: it cannot from below a function of Python, which may enter a nested event loop.
         */
        private int turn() {
            timer.start(0);
            return eventLoop.exec();
        }

        /** Whether it was ended by {@link #quit()}. */
        private boolean execEventLoop() {
            open();
            eventLoop.exec();
            return over;
        }

        /** From now on Qt calls the step. */
        void open() {
            open = true;
            interests.forEach(this::watch);
            arm();
            if (awake.get()) {
                post();
            }
        }

        /** Nothing of this session may keep a nested event loop awake from now on. */
        void quit() {
            over = true;
            eventLoop.quit();
            timer.stop();
            readers.values().forEach(notifier -> notifier.setEnabled(false));
            writers.values().forEach(notifier -> notifier.setEnabled(false));
        }

        void watch(int fd, int interest) {
            watch(readers, fd, Interest.READ, QSocketNotifier.Type.Read, interest);
            watch(writers, fd, Interest.WRITE, QSocketNotifier.Type.Write, interest);
        }

        private void watch(
                Map<Integer, QSocketNotifier> notifiers, int fd, int direction, QSocketNotifier.Type type, int interest) {
            QSocketNotifier before = notifiers.get(fd);
            boolean wanted = (interest & direction) != 0;
            if (wanted && before == null) {
                QSocketNotifier notifier = new QSocketNotifier(fd, type);
                Slot.connect(notifier.activated, () -> ready(fd, direction));
                notifiers.put(fd, notifier);
                QtObjectCount.add(1);
            } else if (!wanted && before != null) {
                before.setEnabled(false);
                notifiers.remove(fd);
                // It may be the sender of the signal that is being delivered.
                before.disposeLater();
                QtObjectCount.add(-1);
            }
        }

        private void ready(int fd, int direction) {
            readiness.merge(fd, direction, (a, b) -> a | b);
            callStep();
        }

        private void callStep() {
            if (!over) {
                step.run();
            }
        }

        void arm() {
            if (deadline == NEVER || over) {
                timer.stop();
            } else {
                long now = System.nanoTime();
                long millis = deadline <= now ? 0 : Math.ceilDiv(deadline - now, 1_000_000L);
                timer.start((int) Math.min(LONGEST_STRIDE_MILLIS, millis));
            }
        }

        private void timeout() {
            if (open) {
                callStep();
            } else {
                eventLoop.quit();
            }
        }

        /** Any thread; the receiver is there until {@link #dispose}, which excludes this. */
        synchronized void post() {
            if (receiver.isDisposed()) {
                return;
            }
            QCoreApplication.postEvent(receiver, new QEvent(QEvent.Type.User));
        }

        private void woken() {
            // What comes too early is posted again.
            if (over || !open) {
                return;
            }
            if (awake.get()) {
                // Posted before the step runs, so that a nested event loop gets it.
                post();
            }
            callStep();
        }

        synchronized void dispose() {
            over = true;
            readers.values().forEach(QSocketNotifier::dispose);
            writers.values().forEach(QSocketNotifier::dispose);
            QtObjectCount.add(-readers.size() - writers.size() - 3);
            timer.dispose();
            receiver.dispose();
            eventLoop.dispose();
        }
    }
}
