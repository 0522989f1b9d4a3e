package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** So many tasks that whatever is done once for each, or below each other, would show. */
final class MultitudeTest extends LoopCase {

    private static final int MANY = 100_000;
    private static final int DEEP = 1_000;

    private int count;

    @Test
    void allWhoAwaitOneFutureGoOnInTheirOrder() {
        Future<Integer> gate = loop.createFuture();
        List<Integer> woken = new ArrayList<>(MANY);
        List<Task<?>> tasks = start(i -> woken.add(i + gate.await()));
        loop.callSoon(() -> gate.setResult(7));
        runAll(tasks);
        assertThat(woken).isEqualTo(IntStream.range(7, MANY + 7).boxed().toList());
    }

    @Test
    void failuresOfSomeDoNotTouchTheOthers() {
        loop.setExceptionHandler((where, report) -> {
            count++;
            throw new IllegalStateException("in the handler, too");
        });
        List<Task<?>> tasks = start(i -> {
            Tasks.yieldOnce();
            if (i % 2 == 1) {
                throw new IllegalArgumentException("task " + i);
            }
            loop.callSoon(() -> {
                throw new IllegalArgumentException("callback " + i);
            });
            Tasks.yieldOnce();
            return true;
        });
        runAll(tasks);
        for (int i = 0; i < MANY; i++) {
            Throwable error = tasks.get(i).exception();
            assertThat(error == null ? null : error.getMessage()).isEqualTo(i % 2 == 1 ? "task " + i : null);
        }
        assertThat(count).isEqualTo(MANY / 2);
        assertThat(log.take()).hasSize(MANY / 2).allMatch(line -> line.startsWith("Unhandled error in exception handler"));
    }

    @Test
    void allCanBeCancelledAtOnce() {
        Future<Integer> never = loop.createFuture();
        Future<Integer> later = loop.createFuture();
        List<Task<?>> tasks = start(i -> switch (i % 4) {
            // Goes.
            case 0 -> never.await();
            // Waits for something else on its way out.
            case 1 -> {
                try {
                    yield never.await();
                } finally {
                    later.await();
                }
            }
            // Stays.
            case 2 -> {
                try {
                    yield never.await();
                } catch (CancelledError e) {
                    yield later.await();
                }
            }
            // Raises something else.
            default -> {
                try {
                    yield never.await();
                } catch (CancelledError e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        loop.callSoon(() -> loop.callSoon(() -> {
            for (int i = 0; i < MANY; i++) {
                // Some are cancelled twice before they can take notice, which is the same as once.
                assertThat(tasks.get(i).cancel()).isTrue();
                if (i % 3 == 0) {
                    assertThat(tasks.get(i).cancel()).isTrue();
                }
            }
            loop.callSoon(() -> loop.callSoon(() -> later.setResult(1)));
        }));
        runAll(tasks);
        for (int i = 0; i < MANY; i++) {
            Task<?> task = tasks.get(i);
            assertThat(task.cancelled()).isEqualTo(i % 4 < 2);
            assertThat(task.cancelling()).isEqualTo(i % 3 == 0 ? 2 : 1);
            if (i % 4 == 3) {
                assertThat(task.exception()).isInstanceOf(IllegalStateException.class);
            }
        }
        assertThat(never.cancelled()).isTrue();
    }

    @Test
    void aChainOfTasksEndsWithoutAStackOfItsLength() {
        Future<Integer> gate = loop.createFuture();
        List<Task<Integer>> chain = new ArrayList<>(MANY);
        chain.add(loop.createTask(gate::await));
        for (int i = 1; i < MANY; i++) {
            Task<Integer> before = chain.get(i - 1);
            chain.add(loop.createTask(() -> before.await() + 1));
        }
        loop.callSoon(() -> gate.setResult(0));
        assertThat(run(() -> chain.getLast().await())).isEqualTo(MANY - 1);
    }

    @Test
    void cancellingTheEndOfAChainCancelsAllOfIt() {
        Future<Integer> gate = loop.createFuture();
        List<Task<Integer>> chain = new ArrayList<>(DEEP);
        chain.add(loop.createTask(gate::await));
        for (int i = 1; i < DEEP; i++) {
            chain.add(loop.createTask(chain.get(i - 1)::await));
        }
        runReady();
        assertThat(chain.getLast().cancel()).isTrue();
        assertThatThrownBy(() -> run(() -> chain.getLast().await())).isInstanceOf(CancelledError.class);
        assertThat(gate.cancelled()).isTrue();
        assertThat(chain).allMatch(Task::cancelled);
    }

    @Test
    void coroutinesAwaitEachOtherAThousandDeep() {
        Future<Integer> gate = loop.createFuture();
        Task<Integer> task = loop.createTask(() -> descend(DEEP, gate));
        runReady();
        assertThat(task.getStack(null).size()).isGreaterThan(DEEP);
        loop.callSoon(() -> gate.setResult(5));
        assertThat(loop.runUntilComplete(task)).isEqualTo(DEEP + 5);
        assertThat(count).isEqualTo(DEEP);
    }

    @Test
    void aCancellationPassesAThousandFinallyBlocks() {
        Task<Integer> task = loop.createTask(() -> descend(DEEP, loop.createFuture()));
        runReady();
        task.cancel("enough");
        assertThatThrownBy(() -> loop.runUntilComplete(task)).isInstanceOf(CancelledError.class).hasMessage("enough");
        assertThat(count).isEqualTo(DEEP);
    }

    @Test
    void whatWaitsInAnAwaitTakesNoStack() {
        assertThat(run(() -> sum(MANY))).isEqualTo(MANY);
    }

    /** Awaits at each level, so that the levels above are on the heap by then. */
    private static int sum(int levels) {
        Tasks.yieldOnce();
        return levels == 0 ? 0 : sum(levels - 1) + 1;
    }

    private int descend(int levels, Future<Integer> gate) {
        if (levels == 0) {
            return gate.await();
        }
        try {
            return descend(levels - 1, gate) + 1;
        } finally {
            Tasks.yieldOnce();
            count++;
        }
    }

    /** What one of the many does. */
    private interface Body {
        @Nullable Object run(int number) throws Exception;
    }

    private List<Task<?>> start(Body body) {
        List<Task<?>> tasks = new ArrayList<>(MANY);
        for (int i = 0; i < MANY; i++) {
            int number = i;
            tasks.add(loop.createTask(() -> body.run(number)));
        }
        return tasks;
    }

    /** Runs until all tasks are done, whatever becomes of them. */
    private void runAll(List<Task<?>> tasks) {
        int[] left = {tasks.size()};
        for (Task<?> task : tasks) {
            task.addDoneCallback(done -> {
                if (--left[0] == 0) {
                    loop.stop();
                }
            });
        }
        run();
        assertThat(tasks).allMatch(Task::done);
    }
}
