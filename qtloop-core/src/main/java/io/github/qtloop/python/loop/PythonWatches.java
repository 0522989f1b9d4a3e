package io.github.qtloop.python.loop;

import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.reactor.Interest;
import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.reactor.ReactorException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The reader and writer handles of a loop, by descriptor; holds a reference to each. */
final class PythonWatches {

    private final Reactor reactor;
    private @Nullable Owned[] readers = new Owned[64];
    private @Nullable Owned[] writers = new Owned[64];
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

    /**
     * Sets or, with null, takes away the handle for one direction.
     *
     * @param handle closed if this fails
     * @return the handle before, now owned by the caller, or null
     */
    @Nullable Owned replace(int fd, int direction, @Nullable Owned handle) throws ReactorException {
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
        Owned reader = readers[fd];
        Owned writer = writers[fd];
        readers[fd] = null;
        writers[fd] = null;
        size -= (reader != null ? 1 : 0) + (writer != null ? 1 : 0);
        close(reader);
        close(writer);
    }

    private static void close(@Nullable Owned handle) {
        if (handle != null) {
            handle.close();
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
        }
    }
}
