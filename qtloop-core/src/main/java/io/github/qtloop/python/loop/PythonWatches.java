package io.github.qtloop.python.loop;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.reactor.Interest;
import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.reactor.ReactorException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** The reader and writer handles of a loop, by descriptor; holds a reference to each. */
final class PythonWatches {

    private final Reactor reactor;
    private long[] readers = new long[64];
    private long[] writers = new long[64];
    private final Map<Integer, Integer> parked = new HashMap<>();
    private int size;

    PythonWatches(Reactor reactor) {
        this.reactor = reactor;
    }

    /** The handle for one direction, borrowed, or 0. */
    long get(int fd, int direction) {
        long[] table = table(direction);
        return fd < table.length ? table[fd] : 0;
    }

    /**
     * Sets or, with 0, takes away the handle for one direction.
     *
     * @param handle stolen, also if this fails
     * @return the handle before, now owned by the caller, or 0
     */
    long replace(int fd, int direction, long handle) throws ReactorException {
        int others = interest(fd) & ~direction;
        try {
            // First of all: a number that is no descriptor must not make the tables grow.
            reactor.watch(fd, handle == 0 ? others : others | direction);
        } catch (ReactorException e) {
            // As in CPython's selector, a descriptor that cannot be watched is forgotten whole.
            forget(fd);
            if (handle != 0) {
                CPython.decRef(handle);
            }
            throw e;
        }
        ensureCapacity(fd);
        long[] table = table(direction);
        long before = table[fd];
        table[fd] = handle;
        size += (handle != 0 ? 1 : 0) - (before != 0 ? 1 : 0);
        return before;
    }

    /** Does not look at a descriptor in one direction until {@link #unpark()}: its handle cannot run now. */
    void park(int fd, int direction) throws ReactorException {
        int without = parked.merge(fd, direction, (a, b) -> a | b);
        reactor.watch(fd, interest(fd) & ~without);
    }

    /** Looks at all descriptors again. */
    void unpark() {
        if (parked.isEmpty()) {
            return;
        }
        for (int fd : parked.keySet()) {
            try {
                reactor.watch(fd, interest(fd));
            } catch (ReactorException e) {
                // Closed while it was watched: as with epoll in CPython, nothing is heard of it any more.
            }
        }
        parked.clear();
    }

    /** The number of handles. */
    int size() {
        return size;
    }

    void forEach(LongConsumer action) {
        for (int fd = 0; fd < readers.length; fd++) {
            if (readers[fd] != 0) {
                action.accept(readers[fd]);
            }
            if (writers[fd] != 0) {
                action.accept(writers[fd]);
            }
        }
    }

    /** The descriptors that have a handle, ascending. */
    int[] descriptors() {
        return IntStream.range(0, readers.length)
                .filter(fd -> interest(fd) != 0)
                .toArray();
    }

    void clear() {
        for (int fd : descriptors()) {
            forget(fd);
        }
    }

    private void forget(int fd) {
        if (fd >= readers.length) {
            return;
        }
        long reader = readers[fd];
        long writer = writers[fd];
        readers[fd] = 0;
        writers[fd] = 0;
        size -= (reader != 0 ? 1 : 0) + (writer != 0 ? 1 : 0);
        if (reader != 0) {
            CPython.decRef(reader);
        }
        if (writer != 0) {
            CPython.decRef(writer);
        }
    }

    private int interest(int fd) {
        return (get(fd, Interest.READ) != 0 ? Interest.READ : 0) | (get(fd, Interest.WRITE) != 0 ? Interest.WRITE : 0);
    }

    private long[] table(int direction) {
        return direction == Interest.READ ? readers : writers;
    }

    private void ensureCapacity(int fd) {
        if (fd >= readers.length) {
            int capacity = Math.max(fd + 1, readers.length * 2);
            readers = Arrays.copyOf(readers, capacity);
            writers = Arrays.copyOf(writers, capacity);
        }
    }
}
