package io.github.qtloop.functions;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.AsyncioFunctions;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.loop.LoopChoice;
import io.github.qtloop.loop.RunningLoop;
import org.jspecify.annotations.Nullable;

/** The functions of {@code asyncio} that all versions have. */
public abstract class CoreFunctions implements AsyncioFunctions {

    private volatile LoopChoice choice;

    /**
     * Starts with a choice of loops.
     *
     * @param choice decides which loop belongs to a thread
     */
    protected CoreFunctions(LoopChoice choice) {
        this.choice = choice;
    }

    /**
     * Replaces the choice of loops for all threads.
     *
     * @param next decides from now on
     */
    protected final void choose(LoopChoice next) {
        choice = next;
    }

    @Override
    public final AbstractEventLoop getRunningLoop() {
        return RunningLoop.require();
    }

    @Override
    public final AbstractEventLoop getEventLoop() {
        AbstractEventLoop running = RunningLoop.get();
        return running != null ? running : choice.get().get();
    }

    @Override
    public final void setEventLoop(@Nullable AbstractEventLoop loop) {
        choice.set().accept(loop);
    }

    @Override
    public final AbstractEventLoop newEventLoop() {
        return choice.make().get();
    }

    @Override
    public final boolean isfuture(@Nullable Object obj) {
        return obj instanceof Future<?>;
    }

    @Override
    public final boolean iscoroutine(@Nullable Object obj) {
        return obj instanceof Coroutine<?>;
    }
}
