package io.github.qtloop.reactor;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The system calls of the reactor on Linux.
 *
 * <p>Calls that neither block nor come back into Java are linked as critical: they run without a
 * thread state transition. {@link #waitForEvents} may block and is not.
 */
final class LinuxCalls {

    static final int EPOLL_CTL_ADD = 1;
    static final int EPOLL_CTL_DEL = 2;
    static final int EPOLL_CTL_MOD = 3;
    static final int EPOLLIN = 0x001;
    static final int EPOLLOUT = 0x004;

    /** {@code struct epoll_event} is packed on x86-64: events at 0, data at 4. */
    static final int EVENT_SIZE = 12;

    static final int EVENT_DATA = 4;

    private static final int CLOEXEC = 0x80000;
    private static final int NONBLOCK = 0x800;
    private static final int CLOCK_MONOTONIC = 1;
    private static final int TFD_TIMER_ABSTIME = 1;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option CRITICAL = Linker.Option.critical(false);
    private static final StructLayout CAPTURE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = CAPTURE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private static final MethodHandle EPOLL_CREATE1 = link("epoll_create1", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle EPOLL_CTL =
            link(
            "epoll_ctl",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS),
            Linker.Option.captureCallState("errno"));
    private static final FunctionDescriptor EPOLL_WAIT_SHAPE =
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
    private static final MethodHandle EPOLL_POLL = link("epoll_wait", EPOLL_WAIT_SHAPE, CRITICAL);
    private static final MethodHandle EPOLL_WAIT = link("epoll_wait", EPOLL_WAIT_SHAPE);
    private static final MethodHandle EVENTFD = link("eventfd", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle TIMERFD_CREATE =
            link("timerfd_create", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle TIMERFD_SETTIME = link(
            "timerfd_settime", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS), CRITICAL);
    private static final FunctionDescriptor BUFFER_SHAPE =
            FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle READ = link("read", BUFFER_SHAPE, CRITICAL);
    private static final MethodHandle WRITE = link("write", BUFFER_SHAPE, CRITICAL);
    private static final MethodHandle CLOSE = link("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT), CRITICAL);

    private LinuxCalls() {}

    static int epollCreate() {
        try {
            return checked("epoll_create1", (int) EPOLL_CREATE1.invokeExact(CLOEXEC));
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    static int eventfd() {
        try {
            return checked("eventfd", (int) EVENTFD.invokeExact(0, CLOEXEC | NONBLOCK));
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    static int timerfd() {
        try {
            return checked("timerfd_create", (int) TIMERFD_CREATE.invokeExact(CLOCK_MONOTONIC, CLOEXEC | NONBLOCK));
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    /**
     * Changes the set.
     *
     * @return 0, or the error number
     */
    static int epollControl(int epoll, int operation, int fd, MemorySegment event, MemorySegment capture) {
        try {
            int result = (int) EPOLL_CTL.invokeExact(capture, epoll, operation, fd, event);
            return result == 0 ? 0 : (int) ERRNO.get(capture, 0L);
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    /** Memory for the {@code capture} argument of {@link #epollControl}. */
    static MemorySegment allocateCapture(Arena arena) {
        return arena.allocate(CAPTURE);
    }

    /** The number of events that are ready now. */
    static int pollEvents(int epoll, MemorySegment events, int capacity) {
        try {
            return Math.max(0, (int) EPOLL_POLL.invokeExact(epoll, events, capacity, 0));
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    /** Blocks until an event is ready or a signal arrives. */
    static void waitForEvents(int epoll, MemorySegment events, int capacity) {
        try {
            int unused = (int) EPOLL_WAIT.invokeExact(epoll, events, capacity, -1);
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    /** Arms the timer for a moment of CLOCK_MONOTONIC, which is {@link System#nanoTime()} on Linux. */
    static void setTimer(int timer, MemorySegment specification) {
        try {
            checked(
                    "timerfd_settime",
                    (int) TIMERFD_SETTIME.invokeExact(timer, TFD_TIMER_ABSTIME, specification, MemorySegment.NULL));
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    static void readCounter(int fd, MemorySegment counter) {
        try {
            long unused = (long) READ.invokeExact(fd, counter, 8L);
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    static void writeCounter(int fd, MemorySegment counter) {
        try {
            long unused = (long) WRITE.invokeExact(fd, counter, 8L);
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    static void close(int fd) {
        try {
            int unused = (int) CLOSE.invokeExact(fd);
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    private static int checked(String call, int result) {
        if (result < 0) {
            throw new IllegalStateException(call + " failed: the process is out of descriptors or memory");
        }
        return result;
    }

    private static MethodHandle link(String name, FunctionDescriptor shape, Linker.Option... options) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), shape, options);
    }

    private static RuntimeException unexpected(Throwable t) {
        if (t instanceof Error error) {
            throw error;
        }
        return t instanceof RuntimeException runtime ? runtime : new IllegalStateException(t);
    }
}
