package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.CoroutineObject;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.coroutine.Coroutines;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A stack or a heap that is too small ends what has asked for more, and nothing else. */
final class ExhaustionTest extends LoopCase {

    private static final int OTHERS = 1_000;
    private static final int ROUNDS = 3;

    private int overflows;
    private BooleanSupplier running = () -> false;

    @Test
    void aStackOverflowEndsItsTaskOnly() {
        Task<Integer> task = loop.createTask(() -> recurse(1));
        List<Task<Integer>> others = startOthers();
        assertThatThrownBy(() -> loop.runUntilComplete(task)).isInstanceOf(StackOverflowError.class);
        assertOthersEnd(others);
    }

    @Test
    void aStackOverflowCanBeCaughtInTheCoroutineWhichGoesOn() {
        List<Task<Integer>> others = startOthers();
        int result = run(() -> {
            for (int i = 0; i < 10; i++) {
                try {
                    recurse(1);
                } catch (StackOverflowError e) {
                    Tasks.yieldOnce();
                }
            }
            return 3;
        });
        assertThat(result).isEqualTo(3);
        assertOthersEnd(others);
    }

    @Test
    void anAwaitMayBeWhereTheStackEnds() {
        List<Task<Integer>> others = startOthers();
        for (int round = 0; round < ROUNDS; round++) {
            CoroutineObject<Integer> coroutine = Coroutines.make(() -> awaitAtTheEnd(0), null);
            running = () -> coroutine.state() == CoroutineObject.State.RUNNING;
            // It went on as soon as there was stack enough for an await.
            assertThat(run(coroutine)).isPositive();
        }
        assertOthersEnd(others);
    }

    @Test
    void aHeapThatIsTooSmallEndsTheRunWhichCanBeResumed() {
        List<Task<Integer>> others = startOthers();
        Task<Integer> task = loop.createTask(() -> {
            Tasks.yieldOnce();
            return new long[Integer.MAX_VALUE].length;
        });
        assertThatThrownBy(() -> loop.runUntilComplete(task)).isInstanceOf(OutOfMemoryError.class);
        assertThat(task.exception()).isInstanceOf(OutOfMemoryError.class);
        assertThat(RunningLoop.get()).isNull();
        assertOthersEnd(others);
    }

    private List<Task<Integer>> startOthers() {
        Future<Integer> gate = loop.createFuture();
        List<Task<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            tasks.add(loop.createTask(gate::await));
        }
        loop.callLater(0.001, () -> gate.setResult(1));
        return tasks;
    }

    private void assertOthersEnd(List<Task<Integer>> others) {
        int sum = run(() -> {
            int total = 0;
            for (Task<Integer> task : others) {
                total += task.await();
            }
            return total;
        });
        assertThat(sum).isEqualTo(OTHERS);
    }

    /** Needs all of the stack. */
    private static int recurse(int n) {
        return recurse(n + 1) + n;
    }

    /** Awaits where no further call fits on the stack: that overflows, too, until a few levels are gone. */
    private int awaitAtTheEnd(int level) {
        try {
            return awaitAtTheEnd(level + 1);
        } catch (StackOverflowError e) {
            overflows++;
            assertThat(running.getAsBoolean()).isTrue();
            Tasks.yieldOnce();
            return overflows;
        }
    }
}
