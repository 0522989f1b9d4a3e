package io.github.qtloop.bench.measuring;

import java.time.Duration;

/** The end of this process, by a signal for one. */
public final class Ending {

    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofMillis(20);

    private Ending() {}

    /**
     * Whether the process ends now or in a moment. To be asked when something has failed: a signal to the whole group
     * of processes may end the others first.
     */
    public static boolean isNear() throws InterruptedException {
        long begin = System.nanoTime();
        while (!hasBegun()) {
            if (System.nanoTime() - begin > MOMENT.toNanos()) {
                return false;
            }
            Thread.sleep(STEP);
        }
        return true;
    }

    /** A hook is only refused when the shutdown has begun. */
    private static boolean hasBegun() {
        Thread none = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(none);
            Runtime.getRuntime().removeShutdownHook(none);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
