package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.coroutine.Coroutines;
import io.github.qtloop.loop.coroutine.NeverAwaited;
import io.github.qtloop.testing.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is reported when the collector takes what a program should have kept or looked at. */
final class OrphansTest extends LoopCase {

    private final List<Map<String, Object>> reports = new ArrayList<>();

    @Test
    void aTaskThatNobodyKeepsIsReported() {
        loop.setExceptionHandler((where, report) -> reports.add(report));
        loseTask();
        awaitReports(1);
        assertThat(reports.getFirst()).containsEntry("message", "Task was destroyed but it is pending!");
        assertThat(reports.getFirst().get("task"))
                .isInstanceOf(Task.class)
                .hasToString("<Task pending name='lost' coro=<OrphansTest.<lambda>() running>>");
        assertThat(Tasks.all(loop)).isEmpty();
    }

    private void loseTask() {
        loop.createTask(() -> loop.<Integer>createFuture().await(), "lost");
        runReady();
    }

    @Test
    void aTaskThatSomebodyKeepsIsNot() {
        loop.setExceptionHandler((where, report) -> reports.add(report));
        Future<Integer> gate = loop.createFuture();
        Task<Integer> task = loop.createTask(gate::await);
        runReady();
        System.gc();
        runReady();
        assertThat(Tasks.all(loop)).containsExactly(task);
        gate.setResult(1);
        assertThat(loop.runUntilComplete(task)).isEqualTo(1);
        loop.close();
        assertThat(reports).isEmpty();
    }

    @Test
    void anErrorThatNobodyLooksAtIsReported() {
        loop.setExceptionHandler((where, report) -> reports.add(report));
        loseErrors();
        awaitReports(2);
        assertThat(reports).extracting(report -> report.get("message"))
                .containsExactlyInAnyOrder(
                        "Future exception was never retrieved", "Task exception was never retrieved");
        assertThat(reports).extracting(report -> report.get("future").toString())
                .containsExactlyInAnyOrder(
                        "<Future finished exception=IllegalStateException('of a future')>",
                        "<Task finished name='failing' coro=<OrphansTest.<lambda>() done>"
                                + " exception=IllegalStateException('of a task')>");
        assertThat(reports).allSatisfy(
                report -> assertThat(report.get("exception")).isInstanceOf(IllegalStateException.class));
    }

    private void loseErrors() {
        loop.createFuture().setException(new IllegalStateException("of a future"));
        loop.createTask(() -> {
            throw new IllegalStateException("of a task");
        }, "failing");
        runReady();
    }

    @Test
    void errorsThatWereSeenAreNotReported() {
        loop.setExceptionHandler((where, report) -> reports.add(report));
        Future<Integer> asked = loop.createFuture();
        asked.setException(new IllegalStateException("x"));
        assertThat(asked.exception()).hasMessage("x");
        asked = null;
        Future<Integer> awaited = loop.createFuture();
        awaited.setException(new IllegalStateException("y"));
        assertThat(run(() -> {
                    try {
                        return awaited.await();
                    } catch (IllegalStateException e) {
                        return -1;
                    }
                }))
                .isEqualTo(-1);
        loop.setDebug(true);
        loop.close();
        assertThat(reports).isEmpty();
    }

    @Test
    void theDebugModeTellsAtTheEndAndWhereTheyWereMade() {
        loop.setDebug(true);
        loseErrors();
        loop.close();
        assertThat(log.take()).hasSize(2).allSatisfy(message -> assertThat(message)
                .contains("exception was never retrieved", "Object created at (most recent call last):\n  File \"")
                .contains("in io.github.qtloop.loop.OrphansTest.loseErrors"));
    }

    @Test
    void coroutinesThatNobodyAwaitsAreReported() {
        forgetCoroutine();
        Wait.until(
                () -> {
                    System.gc();
                    NeverAwaited.reportCollected();
                    return isForgotten();
                },
                () -> assertThat(messages).contains("coroutine 'forgotten' was never awaited"));
    }

    private final List<String> messages = new ArrayList<>();

    private boolean isForgotten() {
        messages.addAll(log.take());
        return messages.contains("coroutine 'forgotten' was never awaited");
    }

    private static void forgetCoroutine() {
        Coroutines.make(() -> 1, "forgotten");
    }

    private void awaitReports(int count) {
        Wait.until(
                () -> {
                    System.gc();
                    loop.callSoon(() -> {});
                    runReady();
                    return reports.size() >= count;
                },
                () -> assertThat(reports).hasSize(count));
        assertThat(reports).hasSize(count);
    }
}
