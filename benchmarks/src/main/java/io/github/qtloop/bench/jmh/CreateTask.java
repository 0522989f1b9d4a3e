package io.github.qtloop.bench.jmh;

import io.github.qtloop.asyncio.Asyncio;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Starts a task and waits for its end, one after the other: {@code await asyncio.create_task(...)}. */
public class CreateTask extends PerOperation {

    private static final int TASKS = 10_000;

    /** For JMH. */
    public CreateTask() {}

    /** Tasks of the loop. */
    @Benchmark
    @OperationsPerInvocation(TASKS)
    public void qtloop(QtLoop loop) {
        loop.run(() -> {
            for (int i = 0; i < TASKS; i++) {
                Asyncio.createTask(() -> null).await();
            }
            return null;
        });
    }

    /** Virtual threads. */
    @Benchmark
    @OperationsPerInvocation(TASKS)
    @Fork(jvmArgsAppend = {OneCarrier.PARALLELISM, OneCarrier.LIMIT})
    public void virtualThread() throws Exception {
        OneCarrier.run(() -> {
            for (int i = 0; i < TASKS; i++) {
                Thread.startVirtualThread(() -> {}).join();
            }
        });
    }

    /** Stages. */
    @Benchmark
    @OperationsPerInvocation(TASKS)
    public void completableFuture(Worker worker) {
        worker.run(end -> start(TASKS, worker.executor(), end));
    }

    private static void start(int left, Executor executor, CompletableFuture<Void> end) {
        if (left == 0) {
            end.complete(null);
        } else {
            CompletableFuture.runAsync(() -> {}, executor).thenRunAsync(() -> start(left - 1, executor, end), executor);
        }
    }
}
