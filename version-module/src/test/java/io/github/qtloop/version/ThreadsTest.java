package io.github.qtloop.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.ContextVar;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.TimeoutError;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From the loop to other threads and back. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SAME_THREAD)
class ThreadsTest extends SyncCase {

    private static final int LIMIT_SECONDS = 20;

    @Test
    void aCallInAThreadSeesTheContextAndKeepsItsChanges() {
        ContextVar<String> variable = new ContextVar<>("variable", "none");
        run(() -> {
            variable.set("set");
            Thread home = Thread.currentThread();
            String seen = Asyncio.toThread(() -> {
                        assertThat(Thread.currentThread()).isNotSameAs(home);
                        String before = variable.get();
                        variable.set("changed");
                        return before;
                    })
                    .await();
            assertThat(seen).isEqualTo("set");
            assertThat(variable.get()).isEqualTo("set");
            return null;
        });
    }

    @Test
    void whatAFutureOfThreadsGetsInTheLoopIsThereAtOnceSinceItIs() {
        boolean atOnce = run(() -> {
            CompletableFuture<Integer> source = new CompletableFuture<>();
            Future<Integer> wrapped = Asyncio.wrapFuture(source);
            source.complete(1);
            boolean done = wrapped.done();
            assertThat(wrapped.await()).isEqualTo(1);
            return done;
        });
        assertThat(atOnce).isEqualTo(Expected.is("futures-are-copied-at-once"));
    }

    @Test
    void aThreadWaitsForACoroutine() {
        IOException error = new IOException("x");
        Coroutine<Integer> fails = () -> {
            throw error;
        };
        run(() -> Asyncio.toThread(() -> {
                    assertThat(submit(() -> Asyncio.sleep(0, Asyncio.getRunningLoop()).await())
                                    .get(LIMIT_SECONDS, TimeUnit.SECONDS))
                            .isSameAs(loop);
                    CompletableFuture<Integer> failed = submit(fails);
                    assertThatThrownBy(() -> failed.get(LIMIT_SECONDS, TimeUnit.SECONDS))
                            .isInstanceOf(ExecutionException.class)
                            .hasCause(error);
                    return null;
                })
                .await());
    }

    @Test
    void cancellingTheThreadsFutureCancelsTheTask() {
        Future<String> end = loop.createFuture();
        run(() -> {
            CompletableFuture<String> future = submit(() -> {
                try {
                    return Asyncio.<String>sleep(60).await();
                } catch (CancelledError cancelled) {
                    end.setResult("cancelled");
                    throw cancelled;
                }
            });
            turns(2);
            assertThat(Asyncio.<Boolean>toThread(() -> future.cancel(true)).await()).isTrue();
            assertThat(end.await()).isEqualTo("cancelled");
            return null;
        });
    }

    @Test
    void aCancelledTaskCancelsTheThreadsFuture() {
        run(() -> {
            CompletableFuture<String> future = submit(() -> {
                throw new CancelledError();
            });
            turns(3);
            assertThat(future).isCancelled();
            return null;
        });
    }

    @Test
    void aLoopThatIsClosedRefusesACoroutine() {
        loop.close();
        assertThatThrownBy(() -> submit(() -> 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Event loop is closed");
    }

    @Test
    void aThreadsFutureCanBeAwaited() {
        assertThat(this.<Integer>wrapped(future -> future.complete(5))).isEqualTo(5);
        IOException error = new IOException("x");
        assertThatThrownBy(() -> wrapped(future -> future.completeExceptionally(error))).isSameAs(error);
        assertThatThrownBy(() -> wrapped(future -> future.cancel(true))).isInstanceOf(CancelledError.class);
        TimeoutException late = new TimeoutException("late");
        assertThatThrownBy(() -> wrapped(future -> future.completeExceptionally(late)))
                .isInstanceOf(TimeoutError.class)
                .hasMessage("late")
                .hasCause(late);
    }

    @Test
    void cancellingTheWrapperCancelsTheThreadsFuture() {
        CompletableFuture<Integer> future = new CompletableFuture<>();
        run(() -> {
            Asyncio.wrapFuture(future).cancel();
            turns(1);
            return null;
        });
        assertThat(future).isCancelled();
    }

    @Test
    void aFutureThatOutlivesItsLoopIsDone() {
        CompletableFuture<Integer> future = new CompletableFuture<>();
        Future<Integer> wrapper = Asyncio.wrapFuture(future, loop);
        loop.close();
        assertThat(future.complete(1)).isTrue();
        assertThat(wrapper.done()).isFalse();
    }

    private <T extends @Nullable Object> CompletableFuture<T> submit(Coroutine<T> coroutine) {
        return Asyncio.runCoroutineThreadsafe(coroutine, loop);
    }

    /** Ends a future in another thread, and awaits it here. */
    private <T extends @Nullable Object> T wrapped(Consumer<CompletableFuture<T>> end) {
        CompletableFuture<T> future = new CompletableFuture<>();
        return run(() -> {
            Future<T> wrapper = Asyncio.wrapFuture(future);
            Asyncio.toThread(() -> {
                        end.accept(future);
                        return null;
                    })
                    .await();
            return wrapper.await();
        });
    }
}
