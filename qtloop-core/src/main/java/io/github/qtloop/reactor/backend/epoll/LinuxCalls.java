package io.github.qtloop.reactor.backend.epoll;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.github.qtloop.foreign.CFunction;
import io.github.qtloop.foreign.Errno;
import io.github.qtloop.foreign.Words;
import io.github.qtloop.reactor.ReactorException;
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
 * <p>Memory that is given to them goes as an address, so whoever gives it keeps it alive.
 */
final class LinuxCalls {

    static final int EPOLL_CTL_ADD = 1;
    static final int EPOLL_CTL_DEL = 2;
    static final int EPOLL_CTL_MOD = 3;
    static final int EPOLLIN = 0x001;
    static final int EPOLLOUT = 0x004;

    private static final long POLLFD_SIZE = 8;
    private static final short POLLIN = 0x001;
    private static final long CLOEXEC = 0x80000;
    private static final long NONBLOCK = 0x800;
    private static final long CLOCK_MONOTONIC = 1;
    private static final long TFD_TIMER_ABSTIME = 1;

    private static final StructLayout CAPTURE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = CAPTURE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private static final CFunction EPOLL_CREATE1 = CFunction.critical("epoll_create1");
    private static final MethodHandle EPOLL_CTL = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("epoll_ctl"),
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS),
                    Linker.Option.captureCallState("errno"));
    private static final CFunction EPOLL_POLL = CFunction.critical("epoll_wait");
    private static final CFunction POLL = CFunction.blocking("poll");
    private static final CFunction EVENTFD = CFunction.critical("eventfd");
    private static final CFunction TIMERFD_CREATE = CFunction.critical("timerfd_create");
    private static final CFunction TIMERFD_SETTIME = CFunction.critical("timerfd_settime");
    private static final CFunction READ = CFunction.critical("read");
    private static final CFunction WRITE = CFunction.critical("write");
    private static final CFunction CLOSE = CFunction.critical("close");

    private LinuxCalls() {}

    /** Initialises this class, which links the calls. */
    static void link() {}

    static int epollCreate() throws ReactorException {
        return open("epoll_create1", EPOLL_CREATE1, CLOEXEC, 0);
    }

    static int eventfd() throws ReactorException {
        return open("eventfd", EVENTFD, 0, CLOEXEC | NONBLOCK);
    }

    static int timerfd() throws ReactorException {
        return open("timerfd_create", TIMERFD_CREATE, CLOCK_MONOTONIC, CLOEXEC | NONBLOCK);
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
            throw Words.unexpected(t);
        }
    }

    /** What a call that has failed is reported by. */
    static ReactorException failure(String call, int errno) {
        return new ReactorException(call, Errno.text(errno), errno);
    }

    /** Memory for the {@code capture} argument of {@link #epollControl}. */
    static MemorySegment allocateCapture(Arena arena) {
        return arena.allocate(CAPTURE);
    }

    /** The number of events that are ready now. */
    static int pollEvents(int epoll, MemorySegment events, int capacity) {
        return Math.max(0, (int) EPOLL_POLL.call(epoll, events.address(), capacity, 0));
    }

    /** Memory for {@link #waitUntilReadable}: an array of {@code struct pollfd}. */
    static MemorySegment allocateReadable(Arena arena, int... descriptors) {
        MemorySegment array = arena.allocate(POLLFD_SIZE * descriptors.length, 8);
        for (int i = 0; i < descriptors.length; i++) {
            array.set(JAVA_INT, i * POLLFD_SIZE, descriptors[i]);
            array.set(JAVA_SHORT, i * POLLFD_SIZE + Integer.BYTES, POLLIN);
        }
        return array;
    }

    /** Blocks until one of the descriptors is readable or a signal arrives. */
    static void waitUntilReadable(MemorySegment descriptors) {
        POLL.call(descriptors.address(), descriptors.byteSize() / POLLFD_SIZE, -1);
    }

    /** Arms the timer for a moment of CLOCK_MONOTONIC, which is {@link System#nanoTime()} on Linux. */
    static void setTimer(int timer, MemorySegment specification) {
        if ((int) TIMERFD_SETTIME.call(timer, TFD_TIMER_ABSTIME, specification.address(), 0) != 0) {
            throw new IllegalStateException("timerfd_settime refused a time");
        }
    }

    static void readCounter(int fd, MemorySegment counter) {
        READ.call(fd, counter.address(), 8);
    }

    static void writeCounter(int fd, MemorySegment counter) {
        WRITE.call(fd, counter.address(), 8);
    }

    static void close(int fd) {
        CLOSE.call(fd);
    }

    private static int open(String call, CFunction function, long first, long second) throws ReactorException {
        int descriptor = (int) function.call(first, second);
        try {
            return descriptor >= 0 ? descriptor : openOrExplain(call, first, second);
        } catch (ReactorException e) {
            throw e;
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
    }

    /** Once more, by a handle that notes the error number: to link it takes long, and it is hardly ever needed. */
    private static int openOrExplain(String call, long first, long second) throws Throwable {
        MethodHandle function = Linker.nativeLinker()
                .downcallHandle(
                        Linker.nativeLinker().defaultLookup().findOrThrow(call),
                        FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG),
                        Linker.Option.captureCallState("errno"));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment capture = allocateCapture(arena);
            int descriptor = (int) function.invokeExact(capture, first, second);
            if (descriptor < 0) {
                throw failure(call, (int) ERRNO.get(capture, 0L));
            }
            return descriptor;
        }
    }
}
