package io.github.qtloop.scenarios;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends the process with the stacks of its threads, unless it is closed in time. */
final class Limit implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);

    Limit(double seconds) {
        Thread.ofPlatform().daemon().start(() -> watch(seconds));
    }

    private void watch(double seconds) {
        try {
            if (closed.await((long) (seconds * 1e9), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            return;
        }
        System.err.println("no end within " + seconds + " s");
        for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
            System.err.println(each.getKey());
            for (StackTraceElement frame : each.getValue()) {
                System.err.println("    at " + frame);
            }
        }
        Runtime.getRuntime().halt(1);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
