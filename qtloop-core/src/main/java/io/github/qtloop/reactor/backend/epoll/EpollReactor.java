package io.github.qtloop.reactor.backend.epoll;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import io.github.qtloop.foreign.Classes;
import io.github.qtloop.qtcore.Application;
import io.github.qtloop.qtcore.QtLibrary;
import io.github.qtloop.reactor.Interest;
import io.github.qtloop.reactor.QtRuntime;
import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.reactor.ReactorException;
import io.github.qtloop.reactor.ReadinessSink;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * The reactor of Linux: an eventfd for wake-ups, and one epoll set that holds a timerfd (the deadline) and
 * every watched descriptor. The eventfd stays out of the set, because it is readable while handles run and would be reported
 * by each look at the set.
 *
 * <p>While there is a Qt application, Qt watches these two descriptors; so a Qt wake-up costs
 * once however many descriptors are ready. While there is none, the loop waits for them directly. A wake-up that is pending
 * already and a deadline that moves away cost no system call.
 */
public final class EpollReactor implements Reactor {

    private static final EpollEvent EVENT = EpollEvent.HERE;
    private static final int INITIAL_EVENTS = 64;

    /** Rounds no deadline to zero, which would disarm the timer. */
    private static final long EARLIEST = 1;

    private final Descriptors opened = Descriptors.open();
    private final Arena arena = Arena.ofShared();
    private final MemorySegment event = arena.allocate(16, 8);
    private final MemorySegment capture = LinuxCalls.allocateCapture(arena);
    private final MemorySegment timerSpecification = arena.allocate(32, 8);
    private final MemorySegment one = arena.allocate(8, 8);
    private final MemorySegment counter = arena.allocate(8, 8);
    private final int epoll = opened.epoll();
    private final int eventfd = opened.eventfd();
    private final int timerfd = opened.timerfd();
    private final InterestTable interests = new InterestTable();
    private final QtEventLoopRunner runner =
            new QtEventLoopRunner(new int[] {epoll, eventfd}, this::setWatched, this::waitWithoutQt);
    private final MemorySegment both = LinuxCalls.allocateReadable(arena, epoll, eventfd);
    private MemorySegment events = arena.allocate((long) INITIAL_EVENTS * EVENT.size(), 8);
    private int capacity = INITIAL_EVENTS;
    private long deadline = NEVER;

    /** When the timerfd becomes readable, or has become so; not after the deadline. */
    private long alarm = NEVER;

    /** Keeps a wake-up by another thread from a descriptor that is closed, and maybe used again. */
    private final Object waking = new Object();

    /** Whether a wake-up is pending. Written with {@link #waking}. */
    private volatile boolean awake;

    /** Whether the eventfd is readable. Guarded by {@link #waking}. */
    private boolean written;

    /** Whether anybody waits for the eventfd, so that a wake-up must be written. Written with {@link #waking}. */
    private volatile boolean watched;

    private boolean closed;

    private final Patience patience = new Patience();

    /** Whether the loop's thread has gone back to Qt, to sleep there. */
    private boolean inQt;

    /**
     * Opens the eventfd, and the epoll set with its timerfd; or none of them.
     *
     * @throws UncheckedIOException when the system refuses one; its cause is a {@link ReactorException}
     */
    public EpollReactor() {
        one.set(JAVA_LONG, 0, 1);
        int errno = control(LinuxCalls.EPOLL_CTL_ADD, timerfd, Interest.READ);
        if (errno != 0) {
            close();
            ReactorException refusal = LinuxCalls.failure("epoll_ctl", errno);
            throw new UncheckedIOException(refusal.getMessage(), refusal);
        }
    }

    /** Links the system calls that it needs, and initialises the classes that it consists of. */
    public static void prepare() {
        LinuxCalls.link();
        Classes.initialize(
                Application.class, InterestTable.class, QtEventLoopRunner.class, QtLibrary.class, StandBy.class);
    }

    @Override
    public void watch(int fd, int interest) throws ReactorException {
        int before = interests.get(fd);
        if (interest == before) {
            return;
        }
        int operation = interest == 0
                ? LinuxCalls.EPOLL_CTL_DEL
                : before == 0 ? LinuxCalls.EPOLL_CTL_ADD : LinuxCalls.EPOLL_CTL_MOD;
        int errno = control(operation, fd, interest);
        if (errno != 0 && interest != 0) {
            // A descriptor that was closed while watched has left the set already: forget it, so
            // that its number can be watched anew.
            interests.set(fd, 0);
            throw LinuxCalls.failure("epoll_ctl", errno);
        }
        interests.set(fd, interest);
        ensureCapacity(interests.size() + 1);
    }

    @Override
    public int poll(ReadinessSink sink) {
        if (deadline != NEVER && System.nanoTime() >= deadline) {
            deadline = NEVER;
        }
        if (interests.size() == 0) {
            return 0;
        }
        // The sink may watch more descriptors, for which another buffer takes this one's place.
        MemorySegment batch = events;
        int count = LinuxCalls.pollEvents(epoll, batch, capacity);
        int reported = 0;
        for (int i = 0; i < count; i++) {
            long offset = (long) i * EVENT.size();
            int fd = (int) batch.get(JAVA_LONG_UNALIGNED, offset + EVENT.dataOffset());
            if (fd != timerfd) {
                sink.ready(fd, toInterest(batch.get(JAVA_INT_UNALIGNED, offset)));
                reported++;
            }
        }
        return reported;
    }

    @Override
    public void setDeadline(long newDeadline) {
        deadline = newDeadline;
        // An alarm that comes too early, and once, costs less than one that is moved each time.
        if (newDeadline < alarm || (newDeadline > alarm && System.nanoTime() >= alarm)) {
            setAlarm(newDeadline);
        }
    }

    private void setAlarm(long moment) {
        alarm = moment;
        long nanos = moment == NEVER ? 0 : Math.max(EARLIEST, moment);
        timerSpecification.set(JAVA_LONG, 16, nanos / 1_000_000_000L);
        timerSpecification.set(JAVA_LONG, 24, nanos % 1_000_000_000L);
        LinuxCalls.setTimer(timerfd, timerSpecification);
    }

    /** Calls the step, unless all that has come is an alarm that the deadline has left behind. */
    private void woken(Runnable step) {
        if (inQt) {
            inQt = false;
            patience.wake();
        }
        if (alarm < deadline && System.nanoTime() >= alarm) {
            setAlarm(deadline);
            if (!hasWork()) {
                return;
            }
        }
        step.run();
        forgetAcknowledged();
        if (watched && !awake && !runner.isQuitting() && !patience.look(this::hasWork)) {
            inQt = true;
            patience.sleep();
        }
    }

    @Override
    public void wakeup() {
        synchronized (waking) {
            if (!awake && !closed) {
                awake = true;
                writeIfWatched();
            }
        }
    }

    @Override
    public void acknowledge() {
        // The eventfd is read when the step has ended: by then nobody waits for the lock that excludes other threads from it.
        synchronized (waking) {
            awake = false;
        }
    }

    /** Makes the eventfd unreadable, unless a wake-up has come since the last one was acknowledged. */
    private void forgetAcknowledged() {
        synchronized (waking) {
            if (!written || awake) {
                return;
            }
        }
        // Another thread that wakes the loop up again meanwhile need not wait for the system call.
        LinuxCalls.readCounter(eventfd, counter);
        synchronized (waking) {
            written = false;
            writeIfWatched();
        }
    }

    private boolean hasWork() {
        return awake || LinuxCalls.pollEvents(epoll, events, 1) > 0;
    }

    /** Whether the eventfd is readable, and stays so until the next step. */
    private boolean isReadable() {
        synchronized (waking) {
            return written && awake;
        }
    }

    private void writeIfWatched() {
        if (watched && awake && !written) {
            written = true;
            LinuxCalls.writeCounter(eventfd, one);
        }
    }

    /** Qt watches the descriptors from now on, or does so no longer. */
    private void setWatched(boolean byQt) {
        synchronized (waking) {
            watched = byQt;
            writeIfWatched();
        }
    }

    /** Blocks until something is ready, unless a wake-up is pending. */
    private void waitWithoutQt() {
        if (patience.look(this::hasWork)) {
            return;
        }
        synchronized (waking) {
            if (awake) {
                return;
            }
            watched = true;
        }
        patience.sleep();
        LinuxCalls.waitUntilReadable(both);
        patience.wake();
        setWatched(false);
    }

    @Override
    public void run(Runnable step) {
        forgetAcknowledged();
        runner.run(() -> woken(step));
    }

    @Override
    public void attach(Runnable step) {
        QtRuntime.requireService();
        forgetAcknowledged();
        runner.attach(() -> woken(step));
    }

    @Override
    public void detach() {
        runner.detach();
    }

    @Override
    public void quit() {
        runner.quit(isReadable());
    }

    @Override
    public void close() {
        synchronized (waking) {
            if (closed) {
                return;
            }
            closed = true;
        }
        LinuxCalls.close(timerfd);
        runner.close(LinuxCalls::close);
        arena.close();
    }

    private int control(int operation, int fd, int interest) {
        int bits = ((interest & Interest.READ) != 0 ? LinuxCalls.EPOLLIN : 0)
                | ((interest & Interest.WRITE) != 0 ? LinuxCalls.EPOLLOUT : 0);
        event.set(JAVA_INT_UNALIGNED, 0, bits);
        event.set(JAVA_LONG_UNALIGNED, EVENT.dataOffset(), fd);
        return LinuxCalls.epollControl(epoll, operation, fd, event, capture);
    }

    private static int toInterest(int bits) {
        return ((bits & ~LinuxCalls.EPOLLOUT) != 0 ? Interest.READ : 0)
                | ((bits & ~LinuxCalls.EPOLLIN) != 0 ? Interest.WRITE : 0);
    }

    private void ensureCapacity(int wanted) {
        if (wanted > capacity) {
            capacity = Math.max(wanted, capacity * 2);
            events = arena.allocate((long) capacity * EVENT.size(), 8);
        }
    }
}
