package io.github.qtloop.callgraphs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.Coroutine;
import io.github.qtloop.FutureCallGraph;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.reactor.QtRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for a future: the cases of the program {@code call_graphs.py}, in Java. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SAME_THREAD)
class CallGraphTest {

    private static final double LIMIT_SECONDS = 20;

    private AbstractEventLoop loop;
    private Future<Integer> gate;

    @BeforeAll
    static void claimQt() {
        QtRuntime.declareMainThread();
    }

    @BeforeEach
    void openLoop() {
        loop = Asyncio.newEventLoop();
        gate = loop.createFuture();
    }

    @AfterEach
    void closeLoop() {
        loop.close();
    }

    private Integer leaf() {
        return gate.await();
    }

    private @Nullable Void branch() {
        Asyncio.taskGroup().with(group -> {
            group.createTask(this::leaf, "in a group");
            Asyncio.shield(Asyncio.createTask(this::leaf, "shielded")).await();
        });
        return null;
    }

    @Test
    void whatTasksWaitForIsKnownByTheirCallbacks() {
        run(() -> {
            Task<?> tree = Asyncio.createTask(this::branch, "branch");
            Task<?> waiting = Asyncio.createTask(
                    () -> Asyncio.wait(List.of(Asyncio.createTask(this::leaf, "waited"))).await(), "waiting");
            Future<?> gathered = Asyncio.gather(List.of(Asyncio.createTask(this::leaf, "gathered")));
            letThemWait();
            assertThat(names(Asyncio.captureCallGraph(gate)))
                    .isEqualTo("future[gathered[main[]], in a group[branch[]], shielded[branch[]], waited[waiting[]]]");
            gate.setResult(1);
            tree.await();
            waiting.await();
            gathered.await();
            assertThat(names(Asyncio.captureCallGraph(gate))).isEqualTo("future[]");
            assertThat(Asyncio.captureCallGraph(tree).callStack()).isEmpty();
            return null;
        });
    }

    @Test
    void aStackIsThatOfTheTasksOwnCode() {
        run(() -> {
            Task<?> leaf = Asyncio.createTask(this::leaf, "leaf");
            letThemWait();
            assertThat(methods(Asyncio.captureCallGraph(leaf))).containsExactly("leaf");
            assertThat(methods(nested(2, 1, null))).startsWith("nested", "nested", "nested");
            assertThat(methods(nested(2, 3, null))).startsWith("nested").hasSize(methods(nested(2, 1, null)).size() - 2);
            assertThat(methods(nested(2, 1, -2))).containsExactly("nested", "nested");
            assertThat(methods(nested(2, 1, 1))).noneMatch("nested"::equals).hasSize(1);
            assertThat(methods(nested(2, 1, 0))).isEmpty();
            gate.setResult(1);
            return leaf.await();
        });
    }

    @Test
    void aGraphIsPrintedAsPythonDoes() {
        run(() -> {
            Task<?> leaf = Asyncio.createTask(this::leaf, "leaf");
            letThemWait();
            StringBuilder text = new StringBuilder();
            Asyncio.printCallGraph(gate, text);
            assertThat(text.toString().replaceAll("0x[0-9a-f]+|(?<=line )[0-9]+", "N")).isEqualTo("""
                    * Future(id=N)
                      + Awaited by:
                        * Task(name='leaf', id=N)
                          + Call stack:
                          |   File "CallGraphTest.java", line N, in io.github.qtloop.callgraphs.CallGraphTest.leaf()
                    """);
            assertThat(Asyncio.formatCallGraph()).startsWith("* Task(name='main', id=0x").contains("aGraphIsPrinted");
            gate.setResult(1);
            return leaf.await();
        });
    }

    @Test
    void withoutATaskThereIsNoGraph() {
        assertThatThrownBy(Asyncio::captureCallGraph)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("capture_call_graph() is called outside of a running event loop and no *future* to introspect was"
                        + " provided");
        List<String> trace = new ArrayList<>();
        loop.callSoon(() -> {
            trace.add(String.valueOf(Asyncio.captureCallGraph()));
            trace.add(Asyncio.formatCallGraph());
            loop.stop();
        });
        loop.runForever();
        assertThat(trace).containsExactly("null", "");
    }

    private <T extends @Nullable Object> T run(Coroutine<T> coroutine) {
        var limit = loop.callLater(LIMIT_SECONDS, loop::stop);
        try {
            return loop.runUntilComplete(loop.createTask(coroutine, "main"));
        } finally {
            limit.cancel();
        }
    }

    /** Lets the tasks run to where they wait. */
    private static void letThemWait() {
        Asyncio.sleep(0.01).await();
    }

    private FutureCallGraph nested(int more, int depth, @Nullable Integer limit) {
        return more == 0 ? Asyncio.captureCallGraph(null, depth, limit) : nested(more - 1, depth, limit);
    }

    private static List<String> methods(FutureCallGraph graph) {
        return graph.callStack().stream().map(StackTraceElement::getMethodName).toList();
    }

    private static String names(FutureCallGraph graph) {
        String name = graph.future() instanceof Task<?> task ? task.getName() : "future";
        return graph.awaitedBy().stream().map(CallGraphTest::names).sorted().collect(Collectors.joining(", ", name + "[", "]"));
    }
}
