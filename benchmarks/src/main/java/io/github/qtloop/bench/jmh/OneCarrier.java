package io.github.qtloop.bench.jmh;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Virtual threads on a single platform thread: their counterpart of a loop. */
final class OneCarrier {

    /** The flag of the JVM that leaves the virtual threads one carrier. */
    static final String PARALLELISM = "-Djdk.virtualThreadScheduler.parallelism=1";

    /** The flag that allows no other to be added. */
    static final String LIMIT = "-Djdk.virtualThreadScheduler.maxPoolSize=1";

    private OneCarrier() {}

    /** Runs work in a virtual thread, and waits for its end. */
    static void run(Work work) throws InterruptedException, ExecutionException {
        FutureTask<Void> task = new FutureTask<>(() -> {
            work.run();
            return null;
        });
        Thread.startVirtualThread(task);
        task.get();
    }

    /** What a virtual thread does. */
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }
}
