package io.github.qtloop.testing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits that end. */
public final class Wait {

    /** More than anything takes here on a busy machine. */
    public static final Duration LIMIT = Duration.ofSeconds(20);

    private Wait() {}

    /** Returns when the condition holds; calls {@code otherwise}, which should throw, if it does not in time. */
    public static void until(BooleanSupplier condition, Runnable otherwise) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                otherwise.run();
                throw new AssertionError("a condition was not met within " + LIMIT);
            }
            sleep(Duration.ofMillis(5));
        }
    }

    /** Waits for a latch, and fails with the stacks of all threads if it is not opened in time. */
    public static void on(CountDownLatch latch) {
        try {
            if (!latch.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("nothing happened within " + LIMIT + "\n" + ThreadDump.here());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for the end of a thread, and fails with the stacks of all threads if it does not come in time. */
    public static void forEnd(Thread thread) {
        try {
            if (!thread.join(LIMIT)) {
                throw new AssertionError(thread + " does not end\n" + ThreadDump.here());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Sleeps. */
    public static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
