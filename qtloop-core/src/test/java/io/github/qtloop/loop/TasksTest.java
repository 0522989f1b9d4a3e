package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import org.junit.jupiter.api.Test;

/** The functions that make tasks and tell of them. */
final class TasksTest extends LoopCase {

    @Test
    void pendingTasksAreListedInTheOrderOfTheirCreation() {
        Future<Integer> gate = loop.createFuture();
        Task<Integer> first = loop.createTask(gate::await);
        Task<Integer> second = loop.createTask(() -> 2);
        Task<Integer> third = loop.createTask(first::await);
        assertThat(Tasks.all(loop)).containsExactly(first, second, third);
        Task<Integer> fourth = loop.createTask(() -> {
            assertThat(Tasks.all(null)).hasSize(3).doesNotContain(second);
            gate.setResult(1);
            return third.await();
        });
        assertThat(loop.runUntilComplete(fourth)).isEqualTo(1);
        assertThat(Tasks.all(loop)).isEmpty();
        assertThatThrownBy(() -> Tasks.all(null)).hasMessage("no running event loop");
    }

    @Test
    void theCurrentTaskIsTold() {
        Task<Task<?>> task = loop.createTask(Tasks::current);
        assertThat(Tasks.current(loop)).isNull();
        assertThat(loop.runUntilComplete(task)).isSameAs(task);
        assertThatThrownBy(Tasks::current).hasMessage("no running event loop");
    }

    @Test
    void tasksAreMadeOfWhatIsNoFuture() {
        Future<Integer> future = loop.createFuture();
        assertThat(Tasks.ensureFuture(future, null)).isSameAs(future);
        CommonLoop other = new CommonLoop();
        assertThatThrownBy(() -> Tasks.ensureFuture(future, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The future belongs to a different loop than the one specified as the loop argument");
        other.close();
        int result = run(() -> {
            Task<Integer> named = Tasks.create(() -> 4, "four", null, null);
            assertThat(named.getName()).isEqualTo("four");
            return named.await() + Tasks.ensureFuture(() -> 3, null).await();
        });
        assertThat(result).isEqualTo(7);
        assertThatThrownBy(() -> Tasks.create(() -> 1, null, null, null)).hasMessage("no running event loop");
    }
}
