package io.github.qtloop.reactor.backend.epoll;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Looks a little while for something to do before a loop falls asleep, as long as that has paid off lately.
 *
 * <p>To put a thread to sleep and to wake it takes the system longer than many a thread takes to answer. A loop whose last sleeps were
 * shorter than that looks instead, and a loop that has looked in vain sleeps again at once. On one processor nobody could answer
 * meanwhile, so there a loop always sleeps. A loop calls it in its own thread.
 */
final class Patience {

    /** Of a look, in nanoseconds; about what a sleep costs. */
    private static final long LIMIT = 50_000;

    /** After so many short sleeps in a row. */
    private static final int ENOUGH = 4;

    private final LongSupplier clock;
    private final boolean isAlone;
    private int shortSleeps;
    private long sleepingSince;

    /** For a loop of this process. */
    Patience() {
        this(System::nanoTime, Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param clock counts nanoseconds
     * @param processors how many the process may use
     */
    Patience(LongSupplier clock, int processors) {
        this.clock = clock;
        this.isAlone = processors == 1;
    }

    /**
     * Looks, if that is likely to pay off.
     *
     * @param ready whether there is something to do
     * @return whether there is; if not, the loop is to sleep
     */
    boolean look(BooleanSupplier ready) {
        if (shortSleeps < ENOUGH || isAlone) {
            return false;
        }
        long end = clock.getAsLong() + LIMIT;
        do {
            if (ready.getAsBoolean()) {
                return true;
            }
            Thread.onSpinWait();
        } while (clock.getAsLong() - end < 0);
        shortSleeps = 0;
        return false;
    }

    /** The loop falls asleep. */
    void sleep() {
        sleepingSince = clock.getAsLong();
    }

    /** The loop has woken up. */
    void wake() {
        shortSleeps = clock.getAsLong() - sleepingSince < LIMIT ? Math.min(shortSleeps + 1, ENOUGH) : 0;
    }
}
