package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.TaskFactory;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.testing.ChildJvm;
import io.github.qtloop.program.ProgramCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Coroutines, and the states of a task. */
final class TaskTest extends LoopCase {

    @Test
    void tasksTakeTurns() {
        Future<String> gate = loop.createFuture();
        Task<String> first = loop.createTask(() -> {
            order.expect(1);
            String text = gate.await();
            order.expect(3);
            return text + "!";
        });
        Task<Integer> second = loop.createTask(() -> {
            order.expect(2);
            gate.setResult("x");
            assertThat(first.await()).isEqualTo("x!");
            order.finish(4);
            return 5;
        });
        assertThat(loop.runUntilComplete(second)).isEqualTo(5);
        order.verify();
        assertThat(first.result()).isEqualTo("x!");
    }

    @Test
    void exceptionsTravelAsTheyAre() {
        IOException error = ProgramCode.error("x");
        Task<Integer> inner = loop.createTask(() -> {
            throw error;
        });
        assertThatThrownBy(() -> run(inner::await)).isSameAs(error);
        assertThat(inner.exception()).isSameAs(error);
        assertThat(inner.getStack()).last().asString().contains("ProgramCode.error");
    }

    @Test
    void cancelRaisesAtTheAwait() {
        Future<Integer> gate = loop.createFuture();
        Task<Integer> task = loop.createTask(() -> {
            try {
                return gate.await();
            } catch (Exception e) {
                order.expectUnreached();
                return 0;
            } finally {
                order.finish(1);
            }
        });
        runReady();
        assertThat(task.cancel("why")).isTrue();
        assertThat(task.cancelling()).isEqualTo(1);
        assertThat(task.toString()).startsWith("<Task cancelling name=");
        assertThatThrownBy(() -> loop.runUntilComplete(task)).isInstanceOf(CancelledError.class).hasMessage("why");
        assertThat(task.cancelled()).isTrue();
        assertThat(gate.cancelled()).isTrue();
        assertThat(task.cancel()).isFalse();
        order.verify();
    }

    @Test
    void aTaskThatIsCancelledBeforeItStartsDoesNotStart() {
        Task<Integer> task = loop.createTask(() -> {
            order.expectUnreached();
            return 1;
        });
        task.cancel("early");
        assertThatThrownBy(() -> loop.runUntilComplete(task)).isInstanceOf(CancelledError.class).hasMessage("early");
        order.finish(1);
        order.verify();
    }

    @Test
    void aCancellationCanBeSurvivedAndTakenBack() {
        Future<Integer> gate = loop.createFuture();
        Task<String> task = loop.createTask(() -> {
            try {
                gate.await();
                return "not cancelled";
            } catch (CancelledError e) {
                return "survived, " + loop.runner.currentTask().uncancel() + " left";
            }
        });
        loop.callSoon(task::cancel);
        assertThat(loop.runUntilComplete(task)).isEqualTo("survived, 0 left");
        assertThat(task.cancelled()).isFalse();
    }

    @Test
    void aTaskThatCancelsItselfAndReturnsIsCancelled() {
        Task<Integer> task = loop.createTask(() -> {
            loop.runner.currentTask().cancel("last");
            return 1;
        });
        assertThatThrownBy(() -> loop.runUntilComplete(task)).isInstanceOf(CancelledError.class).hasMessage("last");
    }

    @Test
    void aTaskThatCancelsItselfIsCancelledAtItsNextAwait() {
        Future<Integer> gate = loop.createFuture();
        assertThatThrownBy(() -> run(() -> {
                    loop.runner.currentTask().cancel("next");
                    return gate.await();
                }))
                .isInstanceOf(CancelledError.class)
                .hasMessage("next");
        assertThat(gate.cancelled()).isTrue();
    }

    @Test
    void someAwaitsAreRefused() {
        assertThatThrownBy(() -> run(() -> {
                    loop.runner.currentTask().await();
                    return 1;
                }))
                .hasMessageStartingWith("Task cannot await on itself: <Task pending");
        CommonLoop other = new CommonLoop();
        Future<Integer> foreign = other.createFuture();
        assertThatThrownBy(() -> run(foreign::await)).hasMessageEndingWith("attached to a different loop");
        assertThatThrownBy(() -> run(foreign::await)).hasMessage("await wasn't used with future");
        other.close();
    }

    @Test
    void theCurrentTaskIsKnownInsideOnly() {
        assertThat(loop.runner.currentTask()).isNull();
        loop.callSoon(() -> assertThat(loop.runner.currentTask()).isNull());
        Task<@Nullable Object> task = loop.createTask(() -> loop.runner.currentTask());
        assertThat(loop.runUntilComplete(task)).isSameAs(task);
        assertThat(loop.runner.currentTask()).isNull();
    }

    @Test
    void tasksHaveNamesContextsAndStacks() throws IOException {
        Future<Integer> gate = loop.createFuture();
        Context context = Context.empty();
        List<Context> seen = new ArrayList<>();
        Coroutine<Integer> body = () -> {
            seen.add(Context.current());
            int result = gate.await();
            seen.add(Context.current());
            return result;
        };
        Task<Integer> task = loop.createTask(body, "one", context);
        assertThat(task.getStack()).isEmpty();
        assertThat(task.getCoro()).isSameAs(body);
        assertThat(task.getName()).isEqualTo("one");
        task.setName("two");
        runReady();
        assertThat(task.getStack(1)).singleElement().asString().contains("TaskTest");
        StringBuilder text = new StringBuilder();
        task.printStack(null, text);
        assertThat(text.toString())
                .matches("(?s)Stack for <Task pending name='two' coro=<TaskTest\\.<lambda>\\(\\) running at"
                        + " TaskTest.java:\\d+> wait_for=<Future pending cb=\\[Task\\.task_wakeup\\(\\)]>>"
                        + " \\(most recent call last\\):\n  File \"TaskTest.java\", line \\d+, in .*");
        gate.setResult(1);
        assertThat(loop.runUntilComplete(task)).isEqualTo(1);
        assertThat(seen).containsExactly(context, context);
        assertThat(loop.createTask(() -> 1).getName()).startsWith("Task-");
        runReady();
    }

    @Test
    void aTaskKeepsItsNameWhenItIsGivenNone() {
        Task<Integer> task = loop.createTask(() -> 1, "named");
        assertThatThrownBy(() -> task.setName(null)).isInstanceOf(NullPointerException.class).hasMessage("value");
        assertThat(task.getName()).isEqualTo("named");
        assertThat(loop.runUntilComplete(task)).isEqualTo(1);
    }

    @Test
    void aTaskDoesNotTakeAnOutcome() {
        Task<Integer> task = loop.createTask(() -> 1);
        assertThatThrownBy(() -> task.setResult(1)).hasMessage("Task does not support set_result operation");
        assertThatThrownBy(() -> task.setException(new RuntimeException()))
                .hasMessage("Task does not support set_exception operation");
        assertThat(loop.runUntilComplete(task)).isEqualTo(1);
    }

    @Test
    void aTaskFactoryMakesTheTasks() {
        TaskFactory factory = new TaskFactory() {
            @Override
            public <T extends @Nullable Object> Task<T> createTask(
                    AbstractEventLoop where, Coroutine<T> coro, @Nullable String name, @Nullable Context context) {
                order.finish(1);
                QtTask<T> task = loop.makeTask(coro, "made", context);
                task.start();
                return task;
            }
        };
        loop.setTaskFactory(factory);
        assertThat(loop.getTaskFactory()).isSameAs(factory);
        Task<Integer> task = loop.createTask(() -> 3, "named");
        assertThat(task.getName()).isEqualTo("named");
        assertThat(loop.runUntilComplete(task)).isEqualTo(3);
        order.verify();
    }

    @Test
    void manyTasks() {
        assertThat(run(() -> {
                    int sum = 0;
                    for (int i = 0; i < 10_000; i++) {
                        int number = i;
                        sum += loop.createTask(() -> number % 2).await();
                    }
                    return sum;
                }))
                .isEqualTo(5_000);
    }

    @Test
    void withoutItsFlagTheProgramStopsAndSaysWhich() {
        ChildJvm.Outcome outcome = ChildJvm.runWithoutCoroutines(WithoutFlag.class);
        assertThat(outcome.errors())
                .contains("coroutines need access to the JVM's continuations: start java with "
                        + " --add-exports java.base/jdk.internal.vm=ALL-UNNAMED  (java -jar takes  Add-Exports:"
                        + " java.base/jdk.internal.vm  from the jar's manifest instead; a Maven build has its flags in exec.args of"
                        + " exec-maven-plugin and in argLine of surefire)\n");
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.status()).isEqualTo(1);
    }

    /** A program that would find out in a callback only, where its error ends nothing. */
    static final class WithoutFlag {
        public static void main(String[] args) {
            CommonLoop loop = new CommonLoop();
            loop.callSoon(() -> loop.createTask(() -> 1));
            loop.callSoon(() -> System.out.println("goes on"));
            loop.stop();
            loop.runForever();
            loop.close();
        }
    }
}
