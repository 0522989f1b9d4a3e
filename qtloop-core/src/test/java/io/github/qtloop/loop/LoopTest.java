package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.Context;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Handle;
import io.github.qtloop.asyncio.TimerHandle;
import io.github.qtloop.testing.TestPipe;
import io.github.qtloop.testing.Wait;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Running, stopping and closing; the order of calls; descriptors. */
final class LoopTest extends LoopCase {

    @Test
    void callsRunInTheirOrder() {
        loop.callSoon(() -> {
            order.expect(1);
            loop.callSoon(() -> order.expect(3));
            loop.callLater(0.001, () -> {
                order.finish(4);
                loop.stop();
            });
        });
        loop.callSoon(() -> order.expect(2));
        run();
        order.verify();
    }

    @Test
    void stopLetsTheIterationEnd() {
        loop.callSoon(() -> {
            order.expect(1);
            loop.stop();
            loop.callSoon(() -> order.finish(3));
        });
        loop.callSoon(() -> order.expect(2));
        run();
        runReady();
        order.verify();
    }

    @Test
    void aStopBeforeTheRunGivesItOneIteration() {
        loop.callSoon(() -> loop.callSoon(() -> order.finish(1)));
        runReady();
        assertThat(loop.engine.handleCount()).isEqualTo(1);
        runReady();
        order.verify();
    }

    @Test
    void cancelledCallsAreNotMade() {
        Handle soon = loop.callSoon(order::expectUnreached);
        TimerHandle later = loop.callLater(0, order::expectUnreached);
        TimerHandle never = loop.callLater(1e9, order::expectUnreached);
        soon.cancel();
        later.cancel();
        never.cancel();
        runReady();
        order.finish(1);
        order.verify();
        assertThat(soon.cancelled()).isTrue();
        assertThat(soon).hasToString("<Handle cancelled>");
        assertThat(never).hasToString("<TimerHandle cancelled when=" + never.when() + ">");
    }

    @Test
    void callbacksRunInTheContextOfTheirCall() {
        List<Context> seen = new ArrayList<>();
        Context given = Context.empty();
        loop.callSoon(() -> seen.add(Context.current()), given);
        Thread thread = Thread.ofPlatform().start(
                () -> loop.callSoonThreadsafe(() -> seen.add(Context.current()), given));
        Wait.forEnd(thread);
        loop.callSoon(() -> seen.add(Context.current()));
        runReady();
        assertThat(seen).hasSize(3).contains(given).doesNotContain(Context.current());
        assertThat(seen.stream().filter(given::equals)).hasSize(2);
    }

    @Test
    void otherThreadsWakeTheLoop() {
        Thread thread = Thread.ofPlatform().start(() -> loop.callSoonThreadsafe(() -> {
            order.finish(1);
            loop.stop();
        }));
        run();
        Wait.forEnd(thread);
        order.verify();
    }

    @Test
    void callsOfAWrongThreadDoNoDamage() {
        Thread thread = Thread.ofPlatform().start(() -> {
            loop.callSoon(() -> order.expect(1));
            loop.callLater(0.001, () -> {
                order.finish(2);
                loop.stop();
            });
        });
        run();
        Wait.forEnd(thread);
        order.verify();
    }

    @Test
    void anotherThreadCanRunTheLoop() {
        loop.callSoon(() -> {
            order.finish(1);
            loop.stop();
        });
        Thread thread = Thread.ofPlatform().start(() -> loop.runForever());
        Wait.forEnd(thread);
        order.verify();
    }

    @Test
    void aLoopRunsOnceAtATime() {
        CommonLoop other = new CommonLoop();
        loop.callSoon(() -> {
            assertThat(loop.isRunning()).isTrue();
            assertThatThrownBy(loop::runForever).hasMessage("This event loop is already running");
            assertThatThrownBy(other::runForever)
                    .hasMessage("Cannot run the event loop while another loop is running");
            assertThatThrownBy(loop::close).hasMessage("Cannot close a running event loop");
            order.finish(1);
        });
        runReady();
        order.verify();
        other.close();
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void aClosedLoopRefuses() {
        loop.callSoon(order::expectUnreached);
        loop.callLater(1, order::expectUnreached);
        loop.close();
        loop.close();
        assertThat(loop.isClosed()).isTrue();
        assertThat(loop.engine.handleCount()).isZero();
        assertThat(List.<Runnable>of(
                        () -> loop.callSoon(() -> {}),
                        () -> loop.callSoonThreadsafe(() -> {}),
                        () -> loop.callLater(0, () -> {}),
                        () -> loop.createTask(() -> 1),
                        () -> loop.runInExecutor(null, () -> 1),
                        () -> loop.addReader(0, () -> {}),
                        loop::runForever))
                .allSatisfy(call -> assertThatThrownBy(call::run).hasMessage("Event loop is closed"));
        assertThat(loop.removeReader(0)).isFalse();
        assertThat(loop).hasToString("<CommonLoop running=False closed=True debug=False>");
    }

    @Test
    void runUntilCompleteNeedsAnEnd() {
        Future<String> future = loop.createFuture();
        loop.callSoon(loop::stop);
        assertThatThrownBy(() -> loop.runUntilComplete(future))
                .hasMessage("Event loop stopped before Future completed.");
        CommonLoop other = new CommonLoop();
        assertThatThrownBy(() -> other.runUntilComplete(future))
                .hasMessage("The future belongs to a different loop than the one specified as the loop argument");
        other.close();
        loop.callSoon(() -> future.setResult("x"));
        assertThat(loop.runUntilComplete(future)).isEqualTo("x");
        assertThat(loop.runUntilComplete(loop.shutdownAsyncgens())).isNull();
    }

    @Test
    void descriptorsAreWatched() {
        try (TestPipe pipe = TestPipe.pipe()) {
            loop.addReader(pipe.reader(), order::expectUnreached);
            loop.addReader(pipe.reader(), () -> {
                order.expect(2);
                pipe.drain();
                assertThat(loop.removeReader(pipe.reader())).isTrue();
                assertThat(loop.removeReader(pipe.reader())).isFalse();
                order.finish(3);
                loop.stop();
            });
            loop.addWriter(pipe.writer(), () -> {
                order.expect(1);
                pipe.write();
                loop.removeWriter(pipe.writer());
            });
            run();
            order.verify();
        }
    }

    @Test
    void descriptorsThatCannotBeWatchedAreRefused() {
        assertThatThrownBy(() -> loop.addReader(-1, () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid file descriptor: -1");
        int closed = TestPipe.closedDescriptor();
        assertThatThrownBy(() -> loop.addReader(closed, () -> {})).isInstanceOf(UncheckedIOException.class);
        assertThat(loop.engine.handleCount()).isZero();
    }

    @Test
    void manyLoopsLeaveNothing() {
        for (int i = 0; i < 200; i++) {
            CommonLoop one = new CommonLoop();
            Future<Integer> future = one.createFuture();
            one.callLater(0, () -> future.setResult(7));
            assertThat(one.runUntilComplete(future)).isEqualTo(7);
            one.close();
        }
    }
}
