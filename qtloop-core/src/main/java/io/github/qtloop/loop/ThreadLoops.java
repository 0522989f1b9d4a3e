package io.github.qtloop.loop;

import io.github.qtloop.asyncio.AbstractEventLoop;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The loop that was set for each thread; the counterpart of {@code BaseDefaultEventLoopPolicy}. Before
 * 3.14 the first question in the JVM's main thread makes a loop, unless one was set before.
 */
public class ThreadLoops {

    private static final class Slot {
        @Nullable AbstractEventLoop loop;
        boolean wasSet;
    }

    private final ThreadLocal<Slot> slots = ThreadLocal.withInitial(Slot::new);
    private final Supplier<? extends AbstractEventLoop> maker;

    /**
     * Makes an object in which no thread has a loop.
     *
     * @param maker makes a loop
     */
    public ThreadLoops(Supplier<? extends AbstractEventLoop> maker) {
        this.maker = maker;
    }

    /**
     * The loop of the current thread.
     *
     * @return the loop
     * @throws IllegalStateException when there is none
     */
    public AbstractEventLoop getEventLoop() {
        Slot slot = slots.get();
        if (slot.loop == null
                && !slot.wasSet
                && !Change.GET_EVENT_LOOP_MAKES_NONE.isInForce()
                && MainThread.isCurrent()) {
            setEventLoop(newEventLoop());
        }
        AbstractEventLoop loop = slot.loop;
        if (loop == null) {
            throw new IllegalStateException("There is no current event loop in thread '"
                    + Thread.currentThread().getName() + "'.");
        }
        return loop;
    }

    /**
     * Sets the loop of the current thread.
     *
     * @param loop the loop, or null for none
     */
    public void setEventLoop(@Nullable AbstractEventLoop loop) {
        Slot slot = slots.get();
        slot.loop = loop;
        slot.wasSet = true;
    }

    /**
     * Makes a loop.
     *
     * @return the loop
     */
    public AbstractEventLoop newEventLoop() {
        return maker.get();
    }
}
