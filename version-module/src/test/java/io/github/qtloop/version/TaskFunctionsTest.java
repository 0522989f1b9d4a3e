package io.github.qtloop.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.qtloop.Awaitable;
import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.CoroutineObject;
import io.github.qtloop.ExceptionGroup;
import io.github.qtloop.KeyboardInterrupt;
import io.github.qtloop.TaskFactory;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.asyncio.TimeoutError;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The functions about tasks: what Java adds to them, and what sets the versions apart. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SAME_THREAD)
class TaskFunctionsTest extends SyncCase {

    @Test
    void checkedExceptionsComeOutAsTheyAre() {
        IOException error = new IOException("x");
        Coroutine<Integer> failing = () -> {
            throw error;
        };
        assertThatThrownBy(() -> run(() -> Asyncio.gather(List.of(failing)).await())).isSameAs(error);
        assertThatThrownBy(() -> run(() -> Asyncio.shield(failing).await())).isSameAs(error);
        assertThatThrownBy(() -> run(() -> Asyncio.waitFor(failing, 5.0).await())).isSameAs(error);
        assertThatThrownBy(() -> run(() -> Asyncio.asCompleted(List.of(failing)).next().await())).isSameAs(error);
    }

    @Test
    void aGroupRaisesItsErrorsAsOneThatCatchExceptionTakes() {
        IOException first = new IOException("first");
        ExceptionGroup group = (ExceptionGroup) catchThrowable(() -> run(() -> {
            Asyncio.taskGroup().with(tasks -> {
                tasks.createTask(() -> {
                    throw first;
                });
                tasks.createTask(() -> {
                    try {
                        return Asyncio.sleep(60).await();
                    } finally {
                        trace.add("sibling cleaned up");
                    }
                });
                Asyncio.sleep(60).await();
            });
            return null;
        }));
        assertThat(group).hasMessage("unhandled errors in a TaskGroup (1 sub-exception)");
        assertThat(group.exceptions()).containsExactly(first);
        assertThat(trace).containsExactly("sibling cleaned up");
    }

    @Test
    void anErrorThatEndsTheLoopLeavesAGroupAlone() {
        Task<?> task = loop.createTask(() -> {
            Asyncio.taskGroup().with(tasks -> {
                throw new KeyboardInterrupt("now");
            });
            return null;
        });
        assertThatThrownBy(() -> loop.runUntilComplete(task)).isInstanceOf(KeyboardInterrupt.class).hasMessage("now");
        assertThat(task.exception()).isInstanceOf(KeyboardInterrupt.class);
    }

    @Test
    void aKeyboardInterruptInACallbackEndsTheRunAndTheLoopGoesOn() {
        Task<String> task = loop.createTask(() -> Asyncio.sleep(0.001, "goes on").await());
        loop.callSoon(() -> {
            throw new KeyboardInterrupt();
        });
        assertThatThrownBy(() -> loop.runUntilComplete(task)).isInstanceOf(KeyboardInterrupt.class);
        assertThat(loop.runUntilComplete(task)).isEqualTo("goes on");
    }

    @Test
    void aTimeoutNamesTheCancellationAsItsCause() {
        assertThatThrownBy(() -> run(() -> {
                    Asyncio.timeout(0.001).with(timeout -> Asyncio.sleep(60).await());
                    return null;
                }))
                .isInstanceOf(TimeoutError.class)
                .hasMessage(null)
                .hasCauseInstanceOf(CancelledError.class);
    }

    @Test
    void aBodyRunsForEachMentionAndACoroutineObjectOnce() {
        AtomicInteger runs = new AtomicInteger();
        Coroutine<Integer> body = runs::incrementAndGet;
        assertThat(run(() -> Asyncio.gather(List.of(body, body)).await())).containsExactly(1, 2);
        Coroutine<Integer> object = Coroutine.of(body);
        assertThat(run(() -> Asyncio.gather(List.of(object, object)).await())).containsExactly(3, 3);
        Coroutine<Integer> other = Coroutine.of(body);
        run(() -> {
            Iterator<? extends Awaitable<Integer>> completions = Asyncio.asCompleted(List.of(other, other));
            assertThat(completions.next().await()).isEqualTo(4);
            assertThat(completions.hasNext()).isFalse();
            return null;
        });
    }

    @Test
    void theDebugModeWatchesWhetherAsyncioIsAwaited() {
        loop.setDebug(true);
        run(() -> {
            Awaitable<?> sleep = Asyncio.sleep(0);
            assertThat(sleep).isInstanceOf(CoroutineObject.class).asString().startsWith("<coroutine object sleep at ");
            sleep.await();
            assertThatThrownBy(sleep::await).hasMessage("cannot reuse already awaited coroutine");
            return null;
        });
    }

    @Test
    void aNamedTaskTakesNoNumberSinceItDoesNot() {
        int numbers = run(() -> {
            int before = number(Asyncio.createTask(() -> 1));
            Asyncio.createTask(() -> 1, "named");
            Asyncio.taskGroup().with(tasks -> tasks.createTask(() -> 1, "named, too"));
            return number(Asyncio.createTask(() -> 1)) - before;
        });
        assertThat(numbers).isEqualTo(Expected.is("named-tasks-take-no-number") ? 1 : 3);
    }

    @Test
    void aGroupClosesACoroutineThatItDoesNotTakeSinceItDoes() {
        CoroutineObject<Integer> late = Coroutine.of(() -> 1);
        run(() -> {
            assertThatThrownBy(() -> Asyncio.taskGroup().createTask(late))
                    .hasMessage("TaskGroup <TaskGroup> has not been entered");
            return null;
        });
        boolean closed = late.state() == CoroutineObject.State.CLOSED;
        assertThat(closed).isEqualTo(Expected.is("group-closes-what-it-refuses"));
        late.close();
    }

    @Test
    void whatIsNotFinishedIsGivenByNobody() {
        run(() -> {
            Iterator<?> none = Asyncio.asCompleted(List.<Future<Integer>>of());
            assertThat(none.hasNext()).isFalse();
            assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
            return null;
        });
    }

    @Test
    void sleepRefusesWhatIsNoNumberSinceItDoes() {
        run(() -> {
            Future<?> sleeper = Asyncio.ensureFuture(Asyncio.sleep(Double.NaN));
            turns(2);
            assertThat(sleeper.done()).isEqualTo(Expected.is("sleep-refuses-nan"));
            if (sleeper.done()) {
                assertThat(sleeper.exception()).hasMessage("Invalid delay: NaN (not a number)");
            }
            sleeper.cancel();
            return null;
        });
    }

    @Test
    void gatherTakesDoneFuturesAtOnceSinceItDoes() {
        Future<Integer> done = loop.createFuture();
        done.setResult(1);
        boolean atOnce = run(() -> Asyncio.gather(List.of(done)).done());
        assertThat(atOnce).isEqualTo(Expected.is("gather-takes-done-at-once"));
    }

    @Test
    void waitForAwaitsInTheCallingTaskSinceItDoes() {
        boolean same = run(() -> {
            Task<?> caller = Asyncio.currentTask();
            Coroutine<Boolean> asks = () -> Asyncio.currentTask() == caller;
            return Asyncio.waitFor(asks, 60.0).await();
        });
        assertThat(same).isEqualTo(Expected.is("wait-for-in-the-calling-task"));
    }

    @Test
    void asCompletedStartsWhenItIsCalledSinceItDoes() {
        Coroutine<@Nullable Void> word = () -> {
            trace.add("runs");
            return null;
        };
        run(() -> {
            Iterator<?> completions = Asyncio.asCompleted(List.of(word));
            turns(2);
            assertThat(trace.contains("runs")).isEqualTo(Expected.is("as-completed-starts-at-once"));
            assertThat(completions.hasNext()).isTrue();
            turns(2);
            assertThat(trace).containsExactly("runs");
            return null;
        });
    }

    @Test
    void aTimeoutIsEnteredOnceSinceItIs() {
        Throwable error = catchThrowable(() -> run(() -> {
            var timeout = Asyncio.timeout(60.0);
            timeout.with(entered -> {});
            timeout.with(entered -> {});
            return null;
        }));
        assertThat(error != null).isEqualTo(Expected.is("timeout-is-entered-once"));
    }

    @Test
    void aSubclassOfCancelledErrorCountsSinceItDoes() {
        Throwable error = catchThrowable(() -> run(() -> {
            Asyncio.timeout(0.001).with(timeout -> {
                try {
                    Asyncio.sleep(60).await();
                } catch (CancelledError cancelled) {
                    throw new Withdrawn();
                }
            });
            return null;
        }));
        assertThat(error).isInstanceOf(
                Expected.is("subclasses-of-cancelled-error-count") ? TimeoutError.class : CancelledError.class);
    }

    @Test
    void aGroupKeepsACancellationFromOutsideSinceItDoes() {
        Task<Integer> task = loop.createTask(() -> {
            try {
                Asyncio.taskGroup().with(tasks -> {
                    tasks.createTask(() -> {
                        throw new IOException("x");
                    });
                    tasks.createTask(() -> {
                        Asyncio.sleep(0).await();
                        Asyncio.sleep(0).await();
                        return null;
                    });
                    Asyncio.currentTask().cancel();
                });
            } catch (ExceptionGroup group) {
                trace.add("group");
            }
            return Asyncio.currentTask().cancelling();
        });
        Throwable error = catchThrowable(() -> loop.runUntilComplete(task));
        assertThat(trace).containsExactly("group");
        assertThat(error instanceof CancelledError).isEqualTo(Expected.is("group-keeps-cancellation"));
    }

    @Test
    void theErrorOfWhatWasShieldedIsReportedSinceItIs() {
        loop.setExceptionHandler((where, report) -> trace.add((String) report.get("message")));
        run(() -> {
            Future<Integer> inner = loop.createFuture();
            Asyncio.shield(inner).cancel();
            turns(2);
            inner.setException(new IOException("lost"));
            turns(2);
            return null;
        });
        assertThat(trace)
                .isEqualTo(
                        Expected.is("shield-reports-lost-errors") ? List.of("IOException exception in shielded future") : List.of());
    }

    @Test
    void aFactoryTakesTheNameSinceItDoes() {
        loop.setTaskFactory(new TaskFactory() {
            @Override
            public <T extends @Nullable Object> Task<T> createTask(
                    AbstractEventLoop loop, Coroutine<T> coro, @Nullable String name, @Nullable Context context) {
                trace.add("factory: " + name);
                loop.setTaskFactory(null);
                return loop.createTask(coro, name, context);
            }
        });
        String name = loop.runUntilComplete(loop.createTask(() -> Asyncio.currentTask().getName(), "main"));
        assertThat(trace).containsExactly(Expected.is("factories-take-the-name") ? "factory: main" : "factory: null");
        assertThat(name).isEqualTo("main");
    }

    private static int number(Task<?> task) {
        return Integer.parseInt(task.getName().substring("Task-".length()));
    }

    private static final class Withdrawn extends CancelledError {
        private static final long serialVersionUID = 1;
    }
}
