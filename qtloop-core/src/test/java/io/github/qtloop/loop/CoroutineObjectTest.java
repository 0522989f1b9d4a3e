package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.CoroutineObject.State;
import io.github.qtloop.CoroutineObject;
import io.github.qtloop.GeneratorExit;
import io.github.qtloop.StopIteration;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.coroutine.Coroutines;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Coroutine objects: driven by hand, awaited, run as tasks, closed and forgotten. */
final class CoroutineObjectTest extends LoopCase {

    /** Gives two turns away and returns what it was sent. */
    private final CoroutineObject<List<Object>> twice = Coroutines.make(
            () -> List.of(Coroutines.suspend("first"), Coroutines.suspend("second")), "twice");

    @AfterEach
    void closeCoroutine() {
        twice.close();
    }

    @Test
    void aCoroutineIsDrivenStepByStep() {
        assertThat(twice.state()).isEqualTo(State.CREATED);
        assertThat(twice.toString()).matches("<coroutine object twice at 0x[0-9a-f]+>");
        assertThatThrownBy(() -> twice.send(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("can't send non-None value to a just-started coroutine");
        assertThat(twice.send(null)).isEqualTo("first");
        assertThat(twice.state()).isEqualTo(State.SUSPENDED);
        assertThat(twice.send(1)).isEqualTo("second");
        assertThatThrownBy(() -> twice.send(2))
                .isInstanceOfSatisfying(StopIteration.class, end -> assertThat(end.value()).isEqualTo(List.of(1, 2)));
        assertThat(twice.state()).isEqualTo(State.CLOSED);
        assertThatThrownBy(() -> twice.send(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot reuse already awaited coroutine");
        assertThatThrownBy(() -> twice.raise(new IOException())).hasMessage("cannot reuse already awaited coroutine");
    }

    @Test
    void errorsAreRaisedWhereItWaits() {
        CoroutineObject<String> coroutine = Coroutines.make(() -> {
            try {
                return "" + Coroutines.suspend(1);
            } catch (IllegalStateException e) {
                return "caught " + e.getMessage() + ", then " + Coroutines.suspend(2);
            }
        }, null);
        assertThat(coroutine.send(null)).isEqualTo(1);
        assertThat(coroutine.raise(new IllegalStateException("x"))).isEqualTo(2);
        assertThatThrownBy(() -> coroutine.send("y"))
                .isInstanceOfSatisfying(
                        StopIteration.class, end -> assertThat(end.value()).isEqualTo("caught x, then y"));
    }

    @Test
    void anErrorBeforeTheStartEndsIt() {
        IOException error = new IOException("x");
        assertThatThrownBy(() -> twice.raise(error)).isSameAs(error);
        assertThat(twice.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void closingRunsTheFinallyBlocks() {
        CoroutineObject<Integer> coroutine = Coroutines.make(() -> {
            try {
                Coroutines.suspend(null);
            } finally {
                order.expect(1);
            }
            return 1;
        }, null);
        coroutine.send(null);
        coroutine.close();
        coroutine.close();
        order.finish(2);
        assertThat(coroutine.state()).isEqualTo(State.CLOSED);
        twice.close();
        assertThat(twice.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aCoroutineMustNotWaitWhileItIsClosed() {
        CoroutineObject<@Nullable Object> stubborn = Coroutines.make(() -> {
            try {
                return Coroutines.suspend(1);
            } catch (GeneratorExit e) {
                return Coroutines.suspend(2);
            }
        }, null);
        stubborn.send(null);
        assertThatThrownBy(stubborn::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("coroutine ignored GeneratorExit");
        assertThatThrownBy(() -> stubborn.send(3)).isInstanceOf(StopIteration.class);
    }

    @Test
    void aCoroutineRunsOnce() {
        Future<Integer> gate = loop.createFuture();
        CoroutineObject<Integer> once = Coroutines.make(gate::await, null);
        Task<Integer> first = loop.createTask(() -> {
            assertThat(once.state()).isEqualTo(State.CREATED);
            return once.await();
        });
        Task<Integer> second = loop.createTask(() -> {
            assertThat(once.state()).isEqualTo(State.SUSPENDED);
            assertThatThrownBy(once::await).hasMessage("coroutine is being awaited already");
            assertThatThrownBy(() -> once.send(null)).hasMessage("coroutine already executing");
            assertThatThrownBy(once::close).hasMessage("coroutine already executing");
            gate.setResult(4);
            first.await();
            assertThatThrownBy(once::await).hasMessage("cannot reuse already awaited coroutine");
            return 0;
        });
        assertThat(loop.runUntilComplete(second)).isZero();
        assertThat(first.result()).isEqualTo(4);
    }

    @Test
    void aTaskDrivesTheCoroutineItself() {
        Future<Integer> gate = loop.createFuture();
        CoroutineObject<Integer> coroutine = Coroutines.make(() -> gate.await() + 0, "waits");
        assertThat(coroutine.send(null)).isSameAs(gate);
        Task<Integer> task = loop.createTask(coroutine);
        assertThat(task.getCoro()).isSameAs(coroutine);
        assertThat(task.toString()).contains("coro=<waits() running at CoroutineObjectTest.java:");
        gate.setResult(3);
        assertThat(loop.runUntilComplete(task)).isEqualTo(3);
        Task<Integer> late = loop.createTask(coroutine);
        assertThatThrownBy(() -> loop.runUntilComplete(late)).hasMessage("cannot reuse already awaited coroutine");
    }

    @Test
    void tasksTakeNothingButFutures() {
        assertThatThrownBy(() -> run(() -> Coroutines.suspend(42)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Task got bad yield: 42");
        assertThatThrownBy(() -> run(twice)).hasMessage("Task got bad yield: 'first'");
    }

    @Test
    void stopIterationIsNoWayToReturn() {
        assertThatThrownBy(() -> run(() -> {
                    throw new StopIteration(1);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("coroutine raised StopIteration");
        CoroutineObject<Integer> inner = Coroutines.make(() -> {
            throw new StopIteration(1);
        }, null);
        assertThatThrownBy(() -> run(inner::await)).hasMessage("coroutine raised StopIteration");
        assertThatThrownBy(() -> loop.createFuture().setException(new StopIteration(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("StopIteration interacts badly with generators");
    }

    @Test
    void coroutinesNest() {
        CoroutineObject<Integer> inner = Coroutines.make(() -> {
            Coroutines.suspend("inner");
            return 1;
        }, null);
        int result = run(() -> {
            assertThat(inner.send(null)).isEqualTo("inner");
            Coroutines.suspend(null);
            assertThatThrownBy(() -> inner.send(null)).isInstanceOf(StopIteration.class);
            return 2;
        });
        assertThat(result).isEqualTo(2);
    }

    @Test
    void aTaskThatIsCancelledBeforeItStartsClosesItsCoroutine() {
        Task<List<Object>> task = loop.createTask(twice);
        task.cancel();
        assertThatThrownBy(() -> loop.runUntilComplete(task)).isInstanceOf(CancelledError.class);
        assertThat(twice.state()).isEqualTo(State.CLOSED);
    }
}
