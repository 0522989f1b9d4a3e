package io.github.qtloop.python.loop;

import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.reactor.Interest;
import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.reactor.ReactorException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The reader and writer handles of a loop, by descriptor, and the file object with which each descriptor was registered;
 * holds a reference to each. The file object is the first one, until the last direction goes, as in CPython's selector: it
 * is found there when it is closed and has no number any more.
 */
final class PythonWatches {

    private final Reactor reactor;
    private @Nullable Owned[] readers = new Owned[64];
    private @Nullable Owned[] writers = new Owned[64];
    private @Nullable Owned[] files = new Owned[64];

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
        @Nullable Owned[] table = table(direction);
        Owned handle = fd < table.length ? table[fd] : null;
        return handle == null ? 0 : handle.address();
    }

    /** What a descriptor was registered with, borrowed, or 0. */
    long file(int fd) {
        Owned file = fd < files.length ? files[fd] : null;
        return file == null ? 0 : file.address();
    }

    /** The descriptor that was registered first with this object, or -1. */
    int find(long file) {
        return registered().filter(fd -> file(fd) == file).findFirst().orElse(-1);
    }

    /**
     * Sets or, with null, takes away the handle for one direction.
     *
     * @param file what to register the descriptor with, if it is not registered; borrowed
     * @param handle closed if this fails
     * @return the handle before, now owned by the caller, or null
     */
    @Nullable Owned replace(int fd, int direction, long file, @Nullable Owned handle) throws ReactorException {
        int others = interest(fd) & ~direction;
        try {
            // First of all: a number that is no descriptor must not make the tables grow.
            reactor.watch(fd, handle == null ? others : others | direction);
        } catch (ReactorException e) {
            // As in CPython's selector, a descriptor that cannot be watched is forgotten whole.
            forget(fd);
            close(handle);
            throw e;
        }
        ensureCapacity(fd);
        @Nullable Owned[] table = table(direction);
        Owned before = table[fd];
        table[fd] = handle;
        size += (handle != null ? 1 : 0) - (before != null ? 1 : 0);
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
            if (readers[fd] != null) {
                action.accept(readers[fd].address());
            }
            if (writers[fd] != null) {
                action.accept(writers[fd].address());
            }
            if (files[fd] != null) {
                action.accept(files[fd].address());
            }
        }
    }

    /** The descriptors that have a handle, in the order of their registration. */
    int[] descriptors() {
        return registered().toArray();
    }

    private IntStream registered() {
        return IntStream.range(0, files.length)
                .filter(fd -> files[fd] != null)
                .boxed()
                .sorted(Comparator.comparingLong(fd -> order[fd]))
                .mapToInt(Integer::intValue);
    }

    /** Keeps the file object of a descriptor that has a handle, and lets that of another one go. */
    private void register(int fd, long file) {
        Owned before = files[fd];
        if (interest(fd) == 0) {
            files[fd] = null;
            close(before);
        } else if (before == null) {
            files[fd] = Owned.copyOf(file);
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
        Owned reader = readers[fd];
        Owned writer = writers[fd];
        Owned file = files[fd];
        readers[fd] = null;
        writers[fd] = null;
        files[fd] = null;
        size -= (reader != null ? 1 : 0) + (writer != null ? 1 : 0);
        close(reader);
        close(writer);
        close(file);
    }

    private static void close(@Nullable Owned reference) {
        if (reference != null) {
            reference.close();
        }
    }

    private int interest(int fd) {
        return (get(fd, Interest.READ) != 0 ? Interest.READ : 0) | (get(fd, Interest.WRITE) != 0 ? Interest.WRITE : 0);
    }

    private @Nullable Owned[] table(int direction) {
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
