package io.github.qtloop.bench.jmh;

import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Queue;
import io.github.qtloop.asyncio.Task;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Two exchange items through two queues that hold one each; an operation is there and back. */
public class PingPong extends PerOperation {

    private static final int ROUNDS = 10_000;

    /** For JMH. */
    public PingPong() {}

    /** Tasks and {@code asyncio.Queue}. */
    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public void qtloop(QtLoop loop) {
        loop.run(() -> {
            Queue<Integer> there = Asyncio.queue(1);
            Queue<Integer> back = Asyncio.queue(1);
            Task<Void> partner = Asyncio.createTask(() -> {
                for (int i = 0; i < ROUNDS; i++) {
                    back.put(there.get().await()).await();
                }
                return null;
            });
            for (int i = 0; i < ROUNDS; i++) {
                there.put(i).await();
                back.get().await();
            }
            return partner.await();
        });
    }

    /** Virtual threads and blocking queues. */
    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    @Fork(jvmArgsAppend = {OneCarrier.PARALLELISM, OneCarrier.LIMIT})
    public void virtualThread() throws Exception {
        OneCarrier.run(() -> {
            BlockingQueue<Integer> there = new ArrayBlockingQueue<>(1);
            BlockingQueue<Integer> back = new ArrayBlockingQueue<>(1);
            Thread partner = Thread.startVirtualThread(() -> echo(there, back));
            for (int i = 0; i < ROUNDS; i++) {
                there.put(i);
                back.take();
            }
            partner.join();
        });
    }

    /** Futures that are replaced by the next one as they are completed: there is no asynchronous queue in the JDK. */
    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public void completableFuture(Worker worker) {
        worker.run(end -> new Exchange(worker, end).ping(0));
    }

    private static void echo(BlockingQueue<Integer> in, BlockingQueue<Integer> out) {
        try {
            for (int i = 0; i < ROUNDS; i++) {
                out.put(in.take());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both sides; each goes on in a turn of its own on the worker's thread. */
    private record Exchange(Worker worker, CompletableFuture<Void> end) {

        void ping(int round) {
            if (round == ROUNDS) {
                end.complete(null);
                return;
            }
            CompletableFuture<Integer> there = new CompletableFuture<>();
            CompletableFuture<Integer> back = new CompletableFuture<>();
            there.thenAcceptAsync(back::complete, worker.executor());
            back.thenRunAsync(() -> ping(round + 1), worker.executor());
            there.complete(round);
        }
    }
}
