package io.github.qtloop.python.loop;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.reactor.Interest;
import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.reactor.ReactorException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * The reader and writer handles of a loop, by descriptor, and the file object with which each descriptor was registered;
 * holds a reference to each. The file object is the first one, until the last direction goes, as in CPython's selector: it
 * is found there when it is closed and has no number any more.
 */
final class PythonWatches {

    private final Reactor reactor;
    private long[] readers = new long[64];
    private long[] writers = new long[64];
    private long[] files = new long[64];

    /** Which registration was the first. */
    private long[] order = new long[64];

    private long registrations;
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

    /** What a descriptor was registered with, borrowed, or 0. */
    long file(int fd) {
        return fd < files.length ? files[fd] : 0;
    }

    /** The descriptor that was registered first with this object, or -1. */
    int find(long file) {
        return registered().filter(fd -> files[fd] == file).findFirst().orElse(-1);
    }

    /**
     * Sets or, with 0, takes away the handle for one direction.
     *
     * @param file what to register the descriptor with, if it is not registered; borrowed
     * @param handle stolen, also if this fails
     * @return the handle before, now owned by the caller, or 0
     */
    long replace(int fd, int direction, long file, long handle) throws ReactorException {
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
        register(fd, file);
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
            if (files[fd] != 0) {
                action.accept(files[fd]);
            }
        }
    }

    /** The descriptors that have a handle, in the order of their registration. */
    int[] descriptors() {
        return registered().toArray();
    }

    private IntStream registered() {
        return IntStream.range(0, files.length)
                .filter(fd -> files[fd] != 0)
                .boxed()
                .sorted(Comparator.comparingLong(fd -> order[fd]))
                .mapToInt(Integer::intValue);
    }

    /** Keeps the file object of a descriptor that has a handle, and lets that of another one go. */
    private void register(int fd, long file) {
        long before = files[fd];
        if (interest(fd) == 0) {
            files[fd] = 0;
            CPython.decRef(before);
        } else if (before == 0) {
            files[fd] = CPython.newRef(file);
            order[fd] = registrations++;
        }
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
        long file = files[fd];
        files[fd] = 0;
        size -= (reader != 0 ? 1 : 0) + (writer != 0 ? 1 : 0);
        if (reader != 0) {
            CPython.decRef(reader);
        }
        if (writer != 0) {
            CPython.decRef(writer);
        }
        if (file != 0) {
            CPython.decRef(file);
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
            files = Arrays.copyOf(files, capacity);
            order = Arrays.copyOf(order, capacity);
        }
    }
}
