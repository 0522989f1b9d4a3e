package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.asyncio.Future;
import io.github.qtloop.testing.Wait;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Work in other threads. */
final class ExecutorTest extends LoopCase {

    @Test
    void resultsAndErrorsComeBack() {
        Thread here = Thread.currentThread();
        IOException error = new IOException("x");
        assertThat(run(() -> loop.runInExecutor(null, () -> Thread.currentThread() != here).await())).isTrue();
        assertThat(run(() -> loop.runInExecutor(Runnable::run, () -> Thread.currentThread() == here).await())).isTrue();
        assertThatThrownBy(() -> run(() -> loop.runInExecutor(null, () -> {
                    throw error;
                }).await()))
                .isSameAs(error);
        end();
    }

    @Test
    void afterTheShutdownTheDefaultExecutorIsRefused() {
        assertThat(run(() -> loop.runInExecutor(null, () -> 1).await())).isEqualTo(1);
        end();
        assertThatThrownBy(() -> loop.runInExecutor(null, () -> 1)).hasMessage("Executor shutdown has been called");
    }

    @Test
    void theDefaultExecutorCanBeSet() {
        ExecutorService own = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("own").factory());
        loop.setDefaultExecutor(own);
        assertThat(run(() -> loop.runInExecutor(null, () -> Thread.currentThread().getName()).await())).isEqualTo("own");
        end();
        assertThat(own.isTerminated()).isTrue();
    }

    @Test
    void aShutdownGivesUpAfterItsTimeout() {
        CountDownLatch latch = new CountDownLatch(1);
        Future<Integer> future = loop.runInExecutor(null, () -> {
            Wait.on(latch);
            return 1;
        });
        run(() -> loop.shutdownDefaultExecutor(0.01).await());
        assertThat(log.take())
                .containsExactly("The executor did not finishing joining its threads within 0.01 seconds.");
        latch.countDown();
        assertThat(run(() -> future.await())).isEqualTo(1);
    }

    @Test
    void cancelledWorkDoesNotStart() {
        CountDownLatch latch = new CountDownLatch(1);
        ExecutorService own = Executors.newSingleThreadExecutor();
        loop.setDefaultExecutor(own);
        Future<Integer> busy = loop.runInExecutor(null, () -> {
            Wait.on(latch);
            return 1;
        });
        Future<Integer> waiting = loop.runInExecutor(null, () -> {
            order.expectUnreached();
            return 2;
        });
        waiting.cancel();
        runReady();
        latch.countDown();
        assertThat(run(() -> busy.await())).isEqualTo(1);
        end();
        order.finish(1);
        order.verify();
    }

    private void end() {
        run(() -> loop.shutdownDefaultExecutor().await());
    }
}
