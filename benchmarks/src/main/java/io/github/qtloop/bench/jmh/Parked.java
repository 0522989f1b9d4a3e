package io.github.qtloop.bench.jmh;

import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Starts many that all wait for the same thing, and tells how much of the heap they hold while they wait. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 1)
@State(Scope.Thread)
public class Parked {

    /** The name of the parameter that says how many wait. */
    static final String COUNT = "count";

    /** How many wait. */
    @Param("1000000")
    public int count;

    private @Nullable Runnable release;

    /** For JMH. */
    public Parked() {}

    /** Looks at the heap while nobody waits. */
    @Setup(Level.Iteration)
    public void before() {
        RetainedHeap.begin();
    }

    /** Looks at the heap while all wait, and lets them end. */
    @TearDown(Level.Iteration)
    public void after() {
        RetainedHeap.end(count);
        if (release != null) {
            release.run();
            release = null;
        }
    }

    /** Tasks that await a future. */
    @Benchmark
    public void qtloop(QtLoop loop) {
        Future<@Nullable Void> gate = loop.loop().createFuture();
        List<Task<?>> tasks = new ArrayList<>(count);
        loop.run(() -> {
            for (int i = 0; i < count; i++) {
                tasks.add(Asyncio.createTask(gate::await));
            }
            Asyncio.sleep(0).await();
            return null;
        });
        release = () -> loop.run(() -> {
            gate.setResult(null);
            for (Task<?> task : tasks) {
                task.await();
            }
            return null;
        });
    }

    /** Virtual threads that await a latch. */
    @Benchmark
    @Fork(jvmArgsAppend = {OneCarrier.PARALLELISM, OneCarrier.LIMIT})
    public void virtualThread() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>(count);
        CountDownLatch started = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                started.countDown();
                await(gate);
            }));
        }
        await(started);
        // A thread that has counted down is about to wait: with one carrier, all have when the next one gets its turn.
        OneCarrier.run(Thread::yield);
        release = () -> {
            gate.countDown();
            for (Thread thread : threads) {
                join(thread);
            }
        };
    }

    /** Stages behind a future that is not complete. */
    @Benchmark
    public void completableFuture() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        List<CompletableFuture<Void>> stages = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            stages.add(gate.thenRun(() -> {}));
        }
        release = () -> {
            gate.complete(null);
            stages.forEach(CompletableFuture::join);
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
