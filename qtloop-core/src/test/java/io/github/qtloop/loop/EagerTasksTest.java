package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import org.junit.jupiter.api.Test;

/** Tasks that start within the call that makes them. */
final class EagerTasksTest extends LoopCase {

    @Test
    void theFirstStepRunsAtOnce() {
        Future<String> gate = loop.createFuture();
        String result = run(() -> {
            Task<?> maker = Tasks.current();
            Task<String> eager = EagerTasks.start(null, () -> {
                order.expect(1);
                assertThat(Tasks.current().getName()).isEqualTo("eager");
                assertThat(Tasks.all(null)).contains(Tasks.current());
                String text = gate.await();
                order.expect(3);
                return text;
            }, "eager", null);
            order.expect(2);
            assertThat(Tasks.current()).isSameAs(maker);
            assertThat(eager.getStack()).singleElement().asString().contains("EagerTasksTest");
            assertThat(Tasks.all(null)).contains(eager);
            gate.setResult("through");
            return eager.await();
        });
        assertThat(result).isEqualTo("through");
        order.finish(4);
        order.verify();
    }

    @Test
    void aCoroutineThatDoesNotWaitIsDoneBeforeItsMakerHasTheTask() {
        int result = run(() -> {
            Task<Integer> task = EagerTasks.start(null, () -> 5, null, null);
            assertThat(task.done()).isTrue();
            assertThat(task.getCoro()).isNull();
            assertThat(task.toString()).matches("<Task finished name='Task-\\d+' result=5>");
            assertThat(Tasks.all(null)).doesNotContain(task);
            return task.await();
        });
        assertThat(result).isEqualTo(5);
    }

    @Test
    void theContextOfTheMakerIsRefusedAndTheMakerStaysCurrent() {
        run(() -> {
            QtTask<?> maker = (QtTask<?>) Tasks.current();
            assertThatThrownBy(() -> EagerTasks.start(null, () -> 5, null, maker.getContext()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith("is already entered");
            assertThat(Tasks.current()).isSameAs(maker);
            return 0;
        });
        loop.setDebug(true);
        loop.close();
        assertThat(log.take()).singleElement().asString().startsWith("Task was destroyed but it is pending!\ntask: <Task");
    }

    @Test
    void aLoopThatDoesNotRunStartsTheTaskLater() {
        Task<Integer> task = EagerTasks.start(loop, () -> 5, null, null);
        assertThat(task.done()).isFalse();
        assertThat(loop.runUntilComplete(task)).isEqualTo(5);
        assertThat(task.getCoro()).isNotNull();
    }

    @Test
    void aFactoryStartsTheTasksOfItsConstructor() {
        loop.setTaskFactory(new EagerTasks(EagerTasksTest::construct));
        int result = run(() -> {
            Task<Integer> task = loop.createTask(() -> 7);
            assertThat(task.done()).isTrue();
            return task.result();
        });
        assertThat(result).isEqualTo(7);
    }

    private static <T> Task<T> construct(
            Coroutine<T> coro,
            AbstractEventLoop loop,
            String name,
            Context context,
            boolean eagerStart) {
        assertThat(eagerStart).isTrue();
        return EagerTasks.start(loop, coro, name, context);
    }
}
