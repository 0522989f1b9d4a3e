package io.github.qtloop.reactor.backend.portable;

import io.github.qtloop.qtcore.Application;
import io.github.qtloop.qtcore.EventLoop;
import io.github.qtloop.qtcore.Receiver;
import io.github.qtloop.qtcore.SocketNotifier;
import io.github.qtloop.qtcore.Stay;
import io.github.qtloop.qtcore.ThreadLoops;
import io.github.qtloop.reactor.Interest;
import io.github.qtloop.reactor.QtRuntime;
import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.reactor.ReadinessSink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The reactor of systems without epoll, made of Qt's own parts: a {@code QSocketNotifier} per
 * descriptor and direction, a timer for the deadline, posted events for wake-ups.
 *
 * <p>It serves the same contract as {@link io.github.qtloop.reactor.backend.epoll.EpollReactor} at a higher price: a Qt wake-up for each
 * ready descriptor, and descriptors that become ready while a step runs are seen in Qt's next turn.
 * It needs an application object.
 */
public final class PortableReactor implements Reactor {

    /** A timer of Qt counts milliseconds in an int; a later deadline is approached in such strides. */
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
        Application.expectEnd();
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

        private final Receiver receiver = new Receiver(this::woken, this::callStep);
        private final Map<Integer, SocketNotifier> readers = new LinkedHashMap<>();
        private final Map<Integer, SocketNotifier> writers = new LinkedHashMap<>();
        private final Runnable step;

        /** While {@link #exec} runs. */
        private @Nullable Stay stay;

        private boolean over;

        Session(Runnable step) {
            this.step = step;
        }

        private static boolean isOutermost() {
            return Application.isInThisThread() && !QtRuntime.outlivesApplication() && ThreadLoops.level() == 0;
        }

        void exec() {
            Stay.End end;
            // It gives another thread the dispatcher that notifiers and timers need.
            try (Stay current = isOutermost() ? Stay.inApplication() : Stay.inEventLoop()) {
                stay = current;
                open();
                do {
                    end = current.run();
                } while (end == Stay.End.APPLICATION_EXIT && QtRuntime.outlivesApplication());
            } finally {
                stay = null;
            }
            if (end == Stay.End.REFUSED) {
                serveByHand();
            } else if (end == Stay.End.APPLICATION_END) {
                throw new IllegalStateException(
                        "the Qt application was deleted while a loop ran that has nothing else to wait in");
            }
        }

        /** An application that is quitting lets no event loop run any more, but serves events that it is asked to. */
        private void serveByHand() {
            try (EventLoop eventLoop = new EventLoop()) {
                while (!over) {
                    eventLoop.waitForEvents();
                }
            }
        }

        /** From now on Qt calls the step. */
        void open() {
            interests.forEach(this::watch);
            arm();
            if (awake.get()) {
                post();
            }
        }

        /** Nothing of this session may keep a nested event loop awake from now on. */
        void quit() {
            over = true;
            if (stay != null) {
                stay.exit(false);
            }
            receiver.stopTimer();
            readers.values().forEach(notifier -> notifier.setEnabled(false));
            writers.values().forEach(notifier -> notifier.setEnabled(false));
        }

        void watch(int fd, int interest) {
            watch(readers, fd, Interest.READ, SocketNotifier.Type.READ, interest);
            watch(writers, fd, Interest.WRITE, SocketNotifier.Type.WRITE, interest);
        }

        private void watch(
                Map<Integer, SocketNotifier> notifiers, int fd, int direction, SocketNotifier.Type type, int interest) {
            SocketNotifier before = notifiers.get(fd);
            boolean wanted = (interest & direction) != 0;
            if (wanted && before == null) {
                notifiers.put(fd, new SocketNotifier(fd, type, () -> ready(fd, direction)));
            } else if (!wanted && before != null) {
                before.setEnabled(false);
                notifiers.remove(fd);
                // It may be what Qt has called.
                before.closeLater();
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
                receiver.stopTimer();
            } else {
                long now = System.nanoTime();
                long millis = deadline <= now ? 0 : Math.ceilDiv(deadline - now, 1_000_000L);
                receiver.startTimer((int) Math.min(LONGEST_STRIDE_MILLIS, millis));
            }
        }

        /** Any thread; the receiver is there until {@link #dispose}, which excludes this. */
        synchronized void post() {
            if (!receiver.isClosed()) {
                receiver.post();
            }
        }

        private void woken() {
            if (over) {
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
            readers.values().forEach(SocketNotifier::close);
            writers.values().forEach(SocketNotifier::close);
            receiver.close();
        }
    }
}
