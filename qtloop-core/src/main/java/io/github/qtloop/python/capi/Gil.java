package io.github.qtloop.python.capi;

import org.jspecify.annotations.Nullable;

/** The GIL for a block of Java code: {@code try (Gil _ = Gil.take()) …}. It can be taken again by who has it. */
public final class Gil implements AutoCloseable {

    private static volatile boolean ended;

    private final long state;

    private Gil(long state) {
        this.state = state;
    }

    /**
     * Waits for it.
     *
     * @throws IllegalStateException when the interpreter has ended
     */
    public static Gil take() {
        return new Gil(ensure());
    }

    /**
     * As {@link #take}, for those who give it back by {@link JavaFrames#releaseGil}.
     *
     * @return what that gets
     */
    public static long ensure() {
        long state = enter();
        if (state == JavaFrames.ENDING) {
            throw new IllegalStateException("Python has ended");
        }
        return state;
    }

    /** As {@link #take}, but null when the interpreter has ended. */
    public static @Nullable Gil tryTake() {
        long state = enter();
        return state == JavaFrames.ENDING ? null : new Gil(state);
    }

    private static long enter() {
        return ended ? JavaFrames.ENDING : JavaFrames.ensureGilUnlessEnding();
    }

    /** Nobody gets it any more: the interpreter ends. */
    public static void end() {
        ended = true;
    }

    static boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        JavaFrames.releaseGil(state);
    }
}
