package io.github.qtloop.scheduler;

import java.util.function.LongSupplier;

/**
 * How long handles run before Qt gets its turn.
 *
 * <p>The clock costs a good part of what a quick handle does. So it is looked at after each handle only where handles are
 * slow, and else after every few.
 */
final class Turn {

    /** The most handles between two looks: what a turn can be late by when quick handles are followed by slow ones. */
    private static final int MOST = 16;

    /** What should pass between two looks at most, in nanoseconds. */
    private static final long STRETCH = 50_000;

    private final long budget;
    private final LongSupplier clock;
    private long end;
    private long looked;
    private int stretch;
    private int untilLook;

    /**
     * A turn that has not begun.
     *
     * @param budget how long a turn is, in the units of the clock
     * @param clock nanoseconds, from any origin
     */
    Turn(long budget, LongSupplier clock) {
        this.budget = budget;
        this.clock = clock;
    }

    void begin() {
        looked = clock.getAsLong();
        end = looked + budget;
        stretch = 1;
        untilLook = 1;
    }

    /** Notes that a handle has run; whether that was the last one of this turn. */
    boolean isOver() {
        return --untilLook <= 0 && look();
    }

    private boolean look() {
        long now = clock.getAsLong();
        long passed = now - looked;
        looked = now;
        if (passed > STRETCH) {
            stretch = 1;
        } else if (passed <= STRETCH / 2) {
            stretch = Math.min(MOST, stretch * 2);
        }
        untilLook = stretch;
        return now - end >= 0;
    }
}
