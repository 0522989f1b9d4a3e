package io.github.qtloop.bench.jmh;

import io.github.qtloop.asyncio.Asyncio;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Gives the others a turn and goes on: {@code await asyncio.sleep(0)}. */
public class Switch extends PerOperation {

    private static final int TURNS = 10_000;

    /** For JMH. */
    public Switch() {}

    /** A coroutine. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public void qtloop(QtLoop loop) {
        loop.run(() -> {
            for (int i = 0; i < TURNS; i++) {
                Asyncio.sleep(0).await();
            }
            return null;
        });
    }

    /** A virtual thread. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    @Fork(jvmArgsAppend = {OneCarrier.PARALLELISM, OneCarrier.LIMIT})
    public void virtualThread() throws Exception {
        OneCarrier.run(() -> {
            for (int i = 0; i < TURNS; i++) {
                Thread.yield();
            }
        });
    }

    /** A chain of stages, each of which goes through the executor's queue. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public void completableFuture(Worker worker) {
        worker.run(end -> turn(TURNS, worker.executor(), end));
    }

    private static void turn(int left, Executor executor, CompletableFuture<Void> end) {
        if (left == 0) {
            end.complete(null);
        } else {
            CompletableFuture.runAsync(() -> {}, executor).thenRun(() -> turn(left - 1, executor, end));
        }
    }
}
