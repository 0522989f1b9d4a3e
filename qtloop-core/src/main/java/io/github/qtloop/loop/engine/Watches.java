package io.github.qtloop.loop.engine;

import io.github.qtloop.reactor.Interest;
import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.reactor.ReactorException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The reader and writer handles of a loop, by descriptor. */
final class Watches {

    private final Reactor reactor;
    private final Consumer<EngineHandle> ready;
    private final Map<Integer, EngineHandle> readers = new HashMap<>();
    private final Map<Integer, EngineHandle> writers = new HashMap<>();

    /** @param ready takes the handles of what {@link #report} is told */
    Watches(Reactor reactor, Consumer<EngineHandle> ready) {
        this.reactor = reactor;
        this.ready = ready;
    }

    /** Sets the handle of one direction; a handle before it is cancelled. */
    void add(int fd, int direction, EngineHandle handle) {
        EngineHandle before = handles(direction).put(fd, handle);
        if (before != null) {
            before.cancel();
        }
        update(fd);
    }

    /** Takes the handle of one direction away; false if there was none. */
    boolean remove(int fd, int direction) {
        EngineHandle before = handles(direction).remove(fd);
        if (before == null) {
            return false;
        }
        before.cancel();
        update(fd);
        return true;
    }

    /** Hands over the handles of a descriptor that is ready, the reader first. */
    void report(int fd, int bits) {
        report(fd, bits, Interest.READ);
        report(fd, bits, Interest.WRITE);
    }

    /** How many handles are watching. */
    int size() {
        return readers.size() + writers.size();
    }

    void clear() {
        for (Map<Integer, EngineHandle> handles : handlesByDirection()) {
            for (int fd : new ArrayList<>(handles.keySet())) {
                handles.remove(fd);
                update(fd);
            }
        }
    }

    private void report(int fd, int bits, int direction) {
        EngineHandle handle = (bits & direction) == 0 ? null : handles(direction).get(fd);
        if (handle == null) {
            return;
        }
        if (handle.cancelled()) {
            remove(fd, direction);
        } else {
            ready.accept(handle);
        }
    }

    private void update(int fd) {
        int interest = bit(readers.get(fd), Interest.READ) | bit(writers.get(fd), Interest.WRITE);
        try {
            reactor.watch(fd, interest);
        } catch (ReactorException e) {
            // As in CPython's selector, a descriptor that cannot be watched is forgotten whole.
            readers.remove(fd);
            writers.remove(fd);
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static int bit(@Nullable EngineHandle handle, int direction) {
        return handle == null ? 0 : direction;
    }

    private Map<Integer, EngineHandle> handles(int direction) {
        return direction == Interest.READ ? readers : writers;
    }

    private Iterable<Map<Integer, EngineHandle>> handlesByDirection() {
        return List.of(readers, writers);
    }
}
