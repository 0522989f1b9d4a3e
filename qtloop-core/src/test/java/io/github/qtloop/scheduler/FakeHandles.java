package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Handles that are Java callbacks, and count what the scheduler does with them. */
final class FakeHandles implements HandleOperations {

    private final AtomicLong last = new AtomicLong();
    private final Map<Long, BooleanSupplier> callbacks = new ConcurrentHashMap<>();
    private final Map<Long, AtomicInteger> references = new ConcurrentHashMap<>();
    private final Map<Long, Runnable> atRelease = new ConcurrentHashMap<>();
    private final Set<Long> cancelled = ConcurrentHashMap.newKeySet();
    private final Set<Long> scheduled = ConcurrentHashMap.newKeySet();
    private final Set<Long> mustWait = ConcurrentHashMap.newKeySet();
    private final AtomicInteger runs = new AtomicInteger();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    /** A new handle, to be given to the scheduler once. Any thread. */
    long handle(Runnable callback) {
        return ending(() -> {
            callback.run();
            return true;
        });
    }

    /** A new handle that says by itself whether the loop goes on. */
    long ending(BooleanSupplier callback) {
        long handle = last.incrementAndGet();
        callbacks.put(handle, callback);
        references.put(handle, new AtomicInteger(1));
        return handle;
    }

    /** A new handle for the timer heap. */
    long timer(Runnable callback) {
        long handle = handle(callback);
        scheduled.add(handle);
        return handle;
    }

    /** Runs an action when the handle is released, as Python runs destructors. */
    void whenReleased(long handle, Runnable action) {
        atRelease.put(handle, action);
    }

    /** Cancels a handle; whether it is in the timer heap, so that the scheduler must be told. */
    boolean cancel(long handle) {
        cancelled.add(handle);
        return scheduled.contains(handle);
    }

    /** Whether a handle must wait for those that are running, from now on. */
    void makeWait(long handle, boolean must) {
        if (must) {
            mustWait.add(handle);
        } else {
            mustWait.remove(handle);
        }
    }

    /** How many callbacks have run. */
    int runs() {
        return runs.get();
    }

    /** Whether the handle is in the timer heap, as far as it was told. */
    boolean isScheduled(long handle) {
        return scheduled.contains(handle);
    }

    /** The references to a handle that were not given back. */
    int references(long handle) {
        return references.get(handle).get();
    }

    /** Fails unless every handle was given back exactly once, and none has failed. */
    void assertAllReleasedOnce() {
        assertThat(failures).isEmpty();
        assertThat(references).allSatisfy((handle, count) ->
                assertThat(count).as("references to handle %d", handle).hasValue(0));
    }

    @Override
    public boolean isCancelled(long handle) {
        return cancelled.contains(handle);
    }

    @Override
    public boolean run(long handle) {
        runs.incrementAndGet();
        assertThat(references(handle)).as("references to the running handle").isEqualTo(1);
        try {
            return callbacks.get(handle).getAsBoolean();
        } catch (AssertionError e) {
            // As an event loop does it, which goes on after a callback has failed.
            failures.add(e);
            return true;
        }
    }

    @Override
    public boolean mustWait(long handle) {
        return mustWait.contains(handle);
    }

    @Override
    public void unscheduled(long handle) {
        assertThat(scheduled.remove(handle)).as("handle %d was in the heap", handle).isTrue();
    }

    @Override
    public void release(long handle) {
        references.get(handle).decrementAndGet();
        Runnable action = atRelease.remove(handle);
        if (action != null) {
            action.run();
        }
    }
}
