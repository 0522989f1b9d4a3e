package io.github.qtloop.reactor;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * The reactor of Linux: one epoll set that holds an eventfd (wake-ups), a timerfd (the deadline) and
 * every watched descriptor.
 *
 * <p>Qt watches the epoll descriptor alone, so a Qt wake-up costs once however many descriptors are
 * ready, and arming the deadline is one system call that allocates nothing.
 */
public final class EpollReactor implements Reactor {

    private static final int INITIAL_EVENTS = 64;

    /** Rounds no deadline to zero, which would disarm the timer. */
    private static final long EARLIEST = 1;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment event = arena.allocate(16, 8);
    private final MemorySegment capture = LinuxCalls.allocateCapture(arena);
    private final MemorySegment timerSpecification = arena.allocate(32, 8);
    private final MemorySegment one = arena.allocate(8, 8);
    private final MemorySegment counter = arena.allocate(8, 8);
    private final int epoll = LinuxCalls.epollCreate();
    private final int eventfd = LinuxCalls.eventfd();
    private final int timerfd = LinuxCalls.timerfd();
    private final InterestTable interests = new InterestTable();
    private final QtEventLoopRunner runner = new QtEventLoopRunner();
    private MemorySegment events = arena.allocate((long) INITIAL_EVENTS * LinuxCalls.EVENT_SIZE, 8);
    private int capacity = INITIAL_EVENTS;
    private long deadline = NEVER;

    /** Keeps a wake-up by another thread from a descriptor that is closed, and maybe used again. */
    private final Object closing = new Object();

    private boolean closed;

    /** Opens the epoll set with its eventfd and timerfd. */
    public EpollReactor() {
        one.set(JAVA_LONG, 0, 1);
        control(LinuxCalls.EPOLL_CTL_ADD, eventfd, Interest.READ);
        control(LinuxCalls.EPOLL_CTL_ADD, timerfd, Interest.READ);
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
            throw new ReactorException("epoll_ctl", errno);
        }
        interests.set(fd, interest);
        ensureCapacity(interests.size() + 2);
    }

    @Override
    public int poll(ReadinessSink sink) {
        if (interests.size() == 0) {
            forgetPassedDeadline();
            return 0;
        }
        // The sink may watch more descriptors, for which another buffer takes this one's place.
        MemorySegment batch = events;
        int count = LinuxCalls.pollEvents(epoll, batch, capacity);
        int reported = 0;
        for (int i = 0; i < count; i++) {
            long offset = (long) i * LinuxCalls.EVENT_SIZE;
            int fd = (int) batch.get(JAVA_LONG_UNALIGNED, offset + LinuxCalls.EVENT_DATA);
            if (fd != eventfd && fd != timerfd) {
                sink.ready(fd, toInterest(batch.get(JAVA_INT_UNALIGNED, offset)));
                reported++;
            } else if (fd == timerfd) {
                forgetDeadline();
            }
        }
        return reported;
    }

    /** All that a poll has to do when no descriptor is watched: the clock tells it without a system call. */
    private void forgetPassedDeadline() {
        if (deadline != NEVER && System.nanoTime() >= deadline) {
            forgetDeadline();
        }
    }

    private void forgetDeadline() {
        LinuxCalls.readCounter(timerfd, counter);
        deadline = NEVER;
    }

    @Override
    public void setDeadline(long newDeadline) {
        if (newDeadline == deadline) {
            return;
        }
        deadline = newDeadline;
        long nanos = newDeadline == NEVER ? 0 : Math.max(EARLIEST, newDeadline);
        timerSpecification.set(JAVA_LONG, 16, nanos / 1_000_000_000L);
        timerSpecification.set(JAVA_LONG, 24, nanos % 1_000_000_000L);
        LinuxCalls.setTimer(timerfd, timerSpecification);
    }

    @Override
    public void wakeup() {
        synchronized (closing) {
            if (!closed) {
                LinuxCalls.writeCounter(eventfd, one);
            }
        }
    }

    @Override
    public void acknowledge() {
        LinuxCalls.readCounter(eventfd, counter);
    }

    @Override
    public void run(Runnable step) {
        if (!QtRuntime.servesThisThread() || !runner.run(epoll, step)) {
            runner.runWithoutQt(step, () -> LinuxCalls.waitForEvents(epoll, events, 1));
        }
    }

    @Override
    public void attach(Runnable step) {
        QtRuntime.requireService();
        runner.attach(epoll, step);
    }

    @Override
    public void detach() {
        runner.detach();
    }

    @Override
    public void quit() {
        runner.quit();
    }

    @Override
    public void close() {
        synchronized (closing) {
            if (closed) {
                return;
            }
            closed = true;
        }
        runner.close();
        LinuxCalls.close(timerfd);
        LinuxCalls.close(eventfd);
        LinuxCalls.close(epoll);
        arena.close();
    }

    private int control(int operation, int fd, int interest) {
        int bits = ((interest & Interest.READ) != 0 ? LinuxCalls.EPOLLIN : 0)
                | ((interest & Interest.WRITE) != 0 ? LinuxCalls.EPOLLOUT : 0);
        event.set(JAVA_INT_UNALIGNED, 0, bits);
        event.set(JAVA_LONG_UNALIGNED, LinuxCalls.EVENT_DATA, fd);
        return LinuxCalls.epollControl(epoll, operation, fd, event, capture);
    }

    private static int toInterest(int bits) {
        return ((bits & ~LinuxCalls.EPOLLOUT) != 0 ? Interest.READ : 0)
                | ((bits & ~LinuxCalls.EPOLLIN) != 0 ? Interest.WRITE : 0);
    }

    private void ensureCapacity(int wanted) {
        if (wanted > capacity) {
            capacity = Math.max(wanted, capacity * 2);
            events = arena.allocate((long) capacity * LinuxCalls.EVENT_SIZE, 8);
        }
    }
}
