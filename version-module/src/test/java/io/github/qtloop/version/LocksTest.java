package io.github.qtloop.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.Awaitable;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Barrier;
import io.github.qtloop.asyncio.BrokenBarrierError;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Condition;
import io.github.qtloop.asyncio.Event;
import io.github.qtloop.asyncio.Lock;
import io.github.qtloop.asyncio.Semaphore;
import io.github.qtloop.asyncio.Task;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The locks in every version: their order, their errors, how they look, and what sets the versions apart. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LocksTest extends SyncCase {

    @Test
    void nobodyOvertakesTheFirstInTheQueue() {
        Lock lock = Asyncio.lock();
        run(() -> {
            lock.acquire().await();
            start("first", () -> lock.acquire().await());
            turns(1);
            lock.release();
            Task<?> second = start("second", () -> lock.acquire().await());
            turns(3);
            assertThat(trace).containsExactly("first");
            lock.release();
            second.await();
            return null;
        });
        assertThat(trace).containsExactly("first", "second");
        assertThat(lock.locked()).isTrue();
    }

    @Test
    void whoIsCancelledInItsTurnLeavesTheLockToTheNext() {
        Lock lock = Asyncio.lock();
        run(() -> {
            lock.acquire().await();
            Task<?> first = start("first", () -> lock.acquire().await());
            Task<?> second = start("second", () -> lock.acquire().await());
            turns(1);
            lock.release();
            first.cancel();
            second.await();
            return null;
        });
        assertThat(trace).containsExactly("second");
    }

    @Test
    void inDebugModeAnAcquireRunsOnce() {
        loop.setDebug(true);
        run(() -> {
            Awaitable<Boolean> acquire = Asyncio.lock().acquire();
            acquire.await();
            assertThatThrownBy(acquire::await).hasMessage("cannot reuse already awaited coroutine");
            return null;
        });
    }

    @Test
    void aLockIsLeftHoweverTheWorkEnds() {
        Lock lock = Asyncio.lock();
        assertThatThrownBy(() -> run(() -> {
                    lock.with(nothing -> {
                        assertThat(lock.locked()).isTrue();
                        throw new IllegalCallerException("work");
                    });
                    return null;
                }))
                .isInstanceOf(IllegalCallerException.class);
        assertThat(lock.locked()).isFalse();
    }

    @Test
    void misuseIsRefused() {
        assertThatThrownBy(Asyncio.lock()::release)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Lock is not acquired.");
        Condition condition = Asyncio.condition();
        assertThatThrownBy(condition::notifyWaiters).hasMessage("cannot notify on un-acquired lock");
        assertThatThrownBy(condition::notifyAllWaiters).hasMessage("cannot notify on un-acquired lock");
        assertThatThrownBy(() -> run(() -> condition.waitFor().await())).hasMessage("cannot wait on un-acquired lock");
        assertThatThrownBy(() -> Asyncio.semaphore(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Semaphore initial value must be >= 0");
        assertThatThrownBy(Asyncio.boundedSemaphore()::release)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("BoundedSemaphore released too many times");
        assertThatThrownBy(() -> Asyncio.barrier(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parties must be " + Expected.text("barrier-parties"));
    }

    @Test
    void theFirstLoopThatHasToWaitOwnsALock() {
        Lock lock = Asyncio.lock();
        run(() -> {
            lock.acquire().await();
            Task<?> waiting = start("cancelled", () -> lock.acquire().await());
            turns(1);
            waiting.cancel();
            turns(1);
            return null;
        });
        AbstractEventLoop other = Asyncio.newEventLoop();
        try {
            assertThatThrownBy(() -> other.runUntilComplete(lock.acquire()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(lock + " is bound to a different event loop");
            lock.release();
            assertThat(other.runUntilComplete(lock.acquire())).isTrue();
        } finally {
            other.close();
        }
    }

    @Test
    void aConditionOfAnotherLoopRefusesBeforeItReleasesSinceItDoes() {
        Condition condition = Asyncio.condition(new TracedLock());
        run(() -> {
            condition.acquire().await();
            Task<?> waiting = start("notified", condition.waitFor()::await);
            turns(1);
            waiting.cancel();
            turns(2);
            return null;
        });
        trace.clear();
        AbstractEventLoop other = Asyncio.newEventLoop();
        try {
            assertThatThrownBy(() -> other.runUntilComplete(condition.waitFor()))
                    .hasMessageEndingWith("]> is bound to a different event loop");
        } finally {
            other.close();
        }
        assertThat(trace).isEqualTo(Expected.is("condition-binds-first") ? List.of() : List.of("release", "acquire"));
    }

    @Test
    void anEventWakesAllWhoWaitEvenIfItIsClearedAtOnce() {
        Event event = Asyncio.event();
        run(() -> {
            start("first", event.waitFor()::await);
            Task<?> second = start("second", event.waitFor()::await);
            turns(1);
            event.set();
            event.clear();
            second.await();
            return null;
        });
        assertThat(trace).containsExactly("first", "second");
        assertThat(event.isSet()).isFalse();
    }

    @Test
    void aConditionWaitsForPythonsTruth() {
        Condition condition = Asyncio.condition();
        List<Object> values = List.of(0, 0.0, false, "", List.of(), Map.of(), "true");
        var results = values.iterator();
        String result = run(() -> {
            condition.acquire().await();
            Task<Object> waiting = loop.createTask(() -> {
                condition.acquire().await();
                return condition.<Object>waitFor(results::next).await();
            });
            while (!waiting.done()) {
                condition.notifyAllWaiters();
                condition.release();
                turns(2);
                if (!waiting.done()) {
                    condition.acquire().await();
                }
            }
            return (String) waiting.result();
        });
        assertThat(result).isEqualTo("true");
    }

    @Test
    void aCancelledConditionKeepsTheMessageSinceItDoes() {
        Condition condition = Asyncio.condition();
        String message = run(() -> {
            Task<?> waiting = loop.createTask(() -> {
                condition.acquire().await();
                return condition.waitFor().await();
            });
            turns(1);
            condition.acquire().await();
            waiting.cancel("first");
            turns(2);
            waiting.cancel("second");
            turns(2);
            condition.release();
            try {
                waiting.await();
                return "not cancelled";
            } catch (CancelledError e) {
                return e.getMessage();
            }
        });
        assertThat(message).isEqualTo(Expected.is("condition-keeps-message") ? "second" : null);
    }

    @Test
    void whoIsNotifiedAndCancelledNotifiesTheNextSinceItDoes() {
        Condition condition = Asyncio.condition();
        run(() -> {
            Task<?> first = start("first", () -> waitWithLock(condition));
            Task<?> second = start("second", () -> waitWithLock(condition));
            turns(2);
            condition.acquire().await();
            condition.notifyWaiters();
            first.cancel();
            condition.release();
            turns(6);
            assertThat(first.cancelled()).isTrue();
            assertThat(second.done()).isEqualTo(Expected.is("condition-passes-on"));
            second.cancel();
            turns(2);
            return null;
        });
        assertThat(trace).isEqualTo(Expected.is("condition-passes-on") ? List.of("second") : List.of());
    }

    private static Boolean waitWithLock(Condition condition) {
        condition.acquire().await();
        try {
            return condition.waitFor().await();
        } finally {
            condition.release();
        }
    }

    @Test
    void aSemaphoreLetsAllInAtOnceSinceItDoes() {
        Semaphore semaphore = Asyncio.semaphore(0);
        run(() -> {
            start("first", () -> {
                semaphore.acquire().await();
                loop.callSoon(() -> trace.add("an iteration later"));
                return null;
            });
            turns(1);
            // One release lets the first in; the others come before it runs, so they queue up behind it.
            loop.callSoon(() -> {
                semaphore.release();
                semaphore.release();
                semaphore.release();
            });
            start("second", semaphore.acquire()::await);
            start("third", semaphore.acquire()::await);
            turns(6);
            return null;
        });
        assertThat(trace)
                .isEqualTo(
                        Expected.is("semaphore-wakes-all")
                                ? List.of("first", "second", "third", "an iteration later")
                                : List.of("first", "second", "an iteration later", "third"));
    }

    @Test
    void aBarrierIsPassedByAllOrBroken() {
        Barrier barrier = Asyncio.barrier(2);
        run(() -> {
            Task<Integer> first = loop.createTask(() -> barrier.waitFor().await());
            turns(2);
            assertThat(barrier.nWaiting()).isEqualTo(1);
            assertThat(barrier.toString()).matches("<asyncio\\.locks\\.Barrier object at 0x\\w+ \\[filling, waiters:1/2]>");
            barrier.with(index -> assertThat(index).isEqualTo(1));
            assertThat(first.await()).isZero();

            Task<Integer> reset = loop.createTask(() -> barrier.waitFor().await());
            turns(2);
            barrier.reset().await();
            assertThatThrownBy(reset::await)
                    .isInstanceOf(BrokenBarrierError.class)
                    .hasMessage("Abort or reset of barrier");
            assertThat(barrier.broken()).isFalse();

            barrier.abort().await();
            assertThatThrownBy(() -> barrier.waitFor().await())
                    .isInstanceOf(BrokenBarrierError.class)
                    .hasMessage("Barrier aborted");
            assertThat(barrier.toString()).endsWith(" [broken]>");
            return null;
        });
    }

    @Test
    void theyLookAsInPython() {
        Lock lock = Asyncio.lock();
        assertThat(lock.toString()).matches("<asyncio\\.locks\\.Lock object at 0x\\w+ \\[unlocked]>");
        assertThat(Asyncio.event().toString()).contains(".Event object at ").endsWith(" [unset]>");
        assertThat(Asyncio.semaphore(2).toString()).contains(".Semaphore object at ").endsWith(" [unlocked, value:2]>");
        assertThat(Asyncio.boundedSemaphore(0).toString()).contains(".BoundedSemaphore object at ").endsWith(" [locked]>");
        assertThat(Asyncio.condition(lock).toString()).contains(".Condition object at ").endsWith(" [unlocked]>");
        run(() -> {
            lock.acquire().await();
            Task<?> waiting = start("taken", lock.acquire()::await);
            turns(1);
            assertThat(lock.toString()).endsWith(" [locked, waiters:1]>");
            lock.release();
            waiting.await();
            return null;
        });
    }

    /** Tells when it is acquired and released. */
    private final class TracedLock implements Lock {

        private final Lock lock = Asyncio.lock();

        @Override
        public boolean locked() {
            return lock.locked();
        }

        @Override
        public Awaitable<Boolean> acquire() {
            trace.add("acquire");
            return lock.acquire();
        }

        @Override
        public void release() {
            trace.add("release");
            lock.release();
        }

        @Override
        public Awaitable<@Nullable Void> enter() {
            return lock.enter();
        }

        @Override
        public Awaitable<Boolean> exit(@Nullable Throwable error) {
            return lock.exit(error);
        }
    }
}
