package io.github.qtloop.loop.engine;

import io.github.qtloop.scheduler.HandleOperations;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What engines have in common: the handles that a scheduler knows by their tokens, and what has ended a run by force.
 */
public abstract class TokenEngine implements Engine, HandleOperations {

    private final Consumer<EngineHandle> runner;
    final HandleSlab slab = new HandleSlab();
    private @Nullable Throwable failure;

    /** @param runner runs a handle; what it throws ends the run */
    TokenEngine(Consumer<EngineHandle> runner) {
        this.runner = runner;
    }

    /** The token of a timer handle that goes into the heap. */
    final long addTimer(EngineHandle handle) {
        handle.setScheduled(true);
        return slab.add(handle);
    }

    final void runUnlessCancelled(EngineHandle handle) {
        if (!handle.cancelled()) {
            runner.accept(handle);
        }
    }

    /** Keeps what ends the run until Qt has returned: nothing is thrown into it. */
    final void fail(Throwable error) {
        failure = error;
    }

    final @Nullable Throwable takeFailure() {
        Throwable ended = failure;
        failure = null;
        return ended;
    }

    @Override
    public boolean isCancelled(long token) {
        return slab.get(token).cancelled();
    }

    @Override
    public void unscheduled(long token) {
        slab.get(token).setScheduled(false);
    }

    @Override
    public void release(long token) {
        slab.remove(token);
    }
}
