package io.github.qtloop.bench.jmh;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Sets many timers and lets them all fire. Their delays are in no order, and shorter than it takes to set them all:
 * what counts is the work and not the waiting.
 */
@State(Scope.Thread)
public class Timers extends PerOperation {

    private static final int TIMERS = 100_000;

    private static final long LONGEST_NANOS = 1_000_000;

    /** A step through all delays that has no factor in common with their number. */
    private static final long STEP = 618_033;

    private int fired;

    /** For JMH. */
    public Timers() {}

    /** Timer handles: {@code loop.call_later}. */
    @Benchmark
    @OperationsPerInvocation(TIMERS)
    public void qtloop(QtLoop qt) {
        AbstractEventLoop loop = qt.loop();
        Future<@Nullable Void> end = loop.createFuture();
        fired = 0;
        qt.run(() -> {
            for (int i = 0; i < TIMERS; i++) {
                loop.callLater(delay(i) / 1e9, () -> {
                    if (++fired == TIMERS) {
                        end.setResult(null);
                    }
                });
            }
            return end.await();
        });
    }

    /** Virtual threads that sleep. */
    @Benchmark
    @OperationsPerInvocation(TIMERS)
    @Fork(jvmArgsAppend = {OneCarrier.PARALLELISM, OneCarrier.LIMIT})
    public void virtualThread() throws Exception {
        OneCarrier.run(() -> {
            CountDownLatch latch = new CountDownLatch(TIMERS);
            for (int i = 0; i < TIMERS; i++) {
                long delay = delay(i);
                Thread.startVirtualThread(() -> {
                    sleep(delay);
                    latch.countDown();
                });
            }
            latch.await();
        });
    }

    /** Futures that are completed after a delay. */
    @Benchmark
    @OperationsPerInvocation(TIMERS)
    public void completableFuture() throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(TIMERS);
        for (int i = 0; i < TIMERS; i++) {
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, delay(i), TimeUnit.NANOSECONDS)
                    .thenRun(latch::countDown);
        }
        latch.await();
    }

    private static long delay(int i) {
        return i * STEP % TIMERS * LONGEST_NANOS / TIMERS;
    }

    private static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
