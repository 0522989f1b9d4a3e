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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** So many tasks that whatever is done once for each, or below each other, would show. */
@Tag("ci")
final class MultitudeTest extends LoopCase {

    private static final int MANY = 100_000;
    private static final int DEEP = 1_000;
    private static final int TENTH = 10;
    private static final int WAYS_OUT = 4;

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
            switch (i % TENTH) {
                case 1 -> throw new IllegalArgumentException("task " + i);
                case 2 -> loop.callSoon(() -> {
                    throw new IllegalArgumentException("callback " + i);
                });
                default -> {}
            }
            Tasks.yieldOnce();
            return true;
        });
        runAll(tasks);
        List<String> failures = new ArrayList<>();
        for (Task<?> task : tasks) {
            Throwable error = task.exception();
            if (error != null) {
                failures.add(error.getMessage());
            }
        }
        assertThat(failures)
                .isEqualTo(IntStream.range(0, MANY / TENTH).mapToObj(i -> "task " + (i * TENTH + 1)).toList());
        assertThat(count).isEqualTo(MANY / TENTH);
        assertThat(log.take())
                .hasSize(MANY / TENTH)
                .allMatch(line -> line.startsWith("Unhandled error in exception handler"));
    }

    @Test
    void allCanBeCancelledAtOnce() {
        Future<Integer> never = loop.createFuture();
        Future<Integer> later = loop.createFuture();
        List<Task<?>> tasks = start(i -> switch (i % WAYS_OUT) {
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
            for (Task<?> task : tasks) {
                // Before they can take notice: the second time is as good as none, but it is counted.
                count += task.cancel() && task.cancel() ? 1 : 0;
            }
            loop.callSoon(() -> loop.callSoon(() -> later.setResult(1)));
        }));
        runAll(tasks);
        assertThat(count).isEqualTo(MANY);
        for (int i = 0; i < WAYS_OUT; i++) {
            int way = i;
            List<Task<?>> same = IntStream.range(0, MANY)
                    .filter(number -> number % WAYS_OUT == way)
                    .<Task<?>>mapToObj(tasks::get)
                    .toList();
            assertThat(same).allMatch(task -> task.cancelled() == way < 2).allMatch(task -> task.cancelling() == 2);
            if (way == 3) {
                assertThat(same).allMatch(task -> task.exception() instanceof IllegalStateException);
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
