package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.reactor.ReadinessSink;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Qt gets its turn in the middle of an iteration, and no program can tell by the order. Each handle takes a tenth of a turn. */
final class SchedulerTurnTest extends SchedulerCase {

    private static final int PER_TURN = 10;
    private static final long BUDGET = 2_000_000;

    private final List<Object> ran = new ArrayList<>();
    private long clock;
    private int polls;

    @Override
    Turn newTurn() {
        return new Turn(BUDGET, () -> clock);
    }

    @Override
    FakeReactor newReactor() {
        return new FakeReactor() {
            @Override
            public int poll(ReadinessSink sink) {
                polls++;
                return super.poll(sink);
            }
        };
    }

    @Override
    void ready(int fd) {
        note("descriptor");
    }

    /** Adds a handle that takes its part of a turn. */
    private long note(Object name) {
        return note(name, () -> {});
    }

    private long note(Object name, Runnable then) {
        return soon(() -> {
            clock += BUDGET / PER_TURN;
            ran.add(name);
            then.run();
        });
    }

    private void noteAll(int count) {
        IntStream.range(0, count).forEach(this::note);
    }

    private static List<Object> numbers(int count) {
        return new ArrayList<>(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void qtGetsItsTurnInALargeIteration() {
        noteAll(25);
        scheduler.begin(false);
        for (int turns = 1; turns <= 3; turns++) {
            assertThat(reactor.isAwake()).as("before turn %d", turns).isTrue();
            scheduler.step();
            assertThat(ran).isEqualTo(numbers(Math.min(25, turns * PER_TURN)));
        }
        assertThat(reactor.isAwake()).isFalse();
    }

    @Test
    void handlesThatNeverStopAllGetTheirTurns() {
        int[] runs = new int[100];
        for (int i = 0; i < runs.length; i++) {
            endless(runs, i);
        }
        scheduler.begin(false);
        for (int turns = 0; turns < 30; turns++) {
            scheduler.step();
        }
        assertThat(runs).containsOnly(3);
    }

    private void endless(int[] runs, int i) {
        note(i, () -> {
            runs[i]++;
            endless(runs, i);
        });
    }

    @Test
    void anIterationThatWasInterruptedIsFinishedBeforeDescriptorsAndTimersGetTheirPlaces() {
        noteAll(15);
        scheduler.begin(false);
        scheduler.step();
        assertThat(polls).isEqualTo(1);
        reactor.makeReady(7);
        at(Scheduler.time() - 1, () -> ran.add("timer"));
        note("slot");
        scheduler.step();
        List<Object> expected = numbers(15);
        expected.addAll(List.of("slot", "descriptor", "timer"));
        assertThat(ran).isEqualTo(expected);
    }

    @Test
    void whatHandlesAddBelongsToTheNextIterationThoughTheirsWasInterrupted() {
        for (int i = 0; i < 15; i++) {
            int number = i;
            note(i, () -> note(number + 15));
        }
        scheduler.begin(false);
        for (int turns = 0; turns < 4; turns++) {
            scheduler.step();
        }
        assertThat(ran).isEqualTo(numbers(30));
        assertThat(polls).isEqualTo(3);
    }

    @Test
    void callsFromThreadsKeepTheirPlaceInAnInterruptedIteration() {
        noteAll(12);
        scheduler.begin(false);
        scheduler.step();
        scheduler.callSoonThreadsafe(handles.handle(() -> ran.add(12)));
        note(13);
        scheduler.callSoonThreadsafe(handles.handle(() -> ran.add(14)));
        scheduler.step();
        assertThat(ran).isEqualTo(numbers(15));
    }

    @Test
    void stopFinishesTheIterationThatWasInterrupted() {
        note(0, () -> {
            scheduler.stop();
            note("next run");
        });
        IntStream.range(1, 25).forEach(this::note);
        scheduler.begin(false);
        scheduler.step();
        scheduler.step();
        assertThat(scheduler.isFinished()).isFalse();
        assertThat(reactor.quits()).isZero();
        scheduler.step();
        assertThat(scheduler.isFinished()).isTrue();
        assertThat(reactor.quits()).isEqualTo(1);
        assertThat(ran).isEqualTo(numbers(25));
        assertThat(scheduler.readyCount()).isEqualTo(1);
    }

    @Test
    void stopBetweenTheTurnsOfAnIterationEndsTheRunWithIt() {
        noteAll(15);
        scheduler.begin(false);
        scheduler.step();
        scheduler.stop();
        note("next run");
        scheduler.step();
        assertThat(scheduler.isFinished()).isTrue();
        assertThat(ran).isEqualTo(numbers(15));
    }

    @Test
    void stopInTheLastHandleOfATurnAndAnIterationEndsTheRunAtOnce() {
        IntStream.range(0, PER_TURN - 1).forEach(this::note);
        note(PER_TURN - 1, scheduler::stop);
        step();
        assertThat(scheduler.isFinished()).isTrue();
        assertThat(reactor.quits()).isEqualTo(1);
    }

    @Test
    void aRunThatEndedInTheMiddleOfAnIterationLeavesTheRestAndBeginsAnew() {
        noteAll(12);
        scheduler.begin(false);
        scheduler.step();
        scheduler.abort();
        reactor.makeReady(7);
        // What is left of the old iteration and what the poll has found make one.
        iterateOnce();
        List<Object> expected = numbers(12);
        expected.add("descriptor");
        assertThat(ran).isEqualTo(expected);
        assertThat(polls).isEqualTo(2);
    }

    @Test
    void aNestedEventLoopGoesOnWithTheIterationItsOpenerIsIn() {
        note(0, () -> {
            scheduler.step();
            ran.add("closed");
        });
        IntStream.range(1, 15).forEach(this::note);
        scheduler.begin(false);
        scheduler.step();
        List<Object> expected = numbers(PER_TURN + 1);
        expected.add("closed");
        assertThat(ran).isEqualTo(expected);
        assertThat(polls).isEqualTo(1);
        scheduler.step();
        IntStream.range(PER_TURN + 1, 15).forEach(expected::add);
        assertThat(ran).isEqualTo(expected);
    }

    @Test
    void whatWaitedForTheOpenerStillBelongsToItsIteration() {
        long[] waiting = new long[1];
        note(0, () -> {
            handles.makeWait(waiting[0], true);
            scheduler.step();
            handles.makeWait(waiting[0], false);
            ran.add("closed");
            scheduler.stop();
        });
        waiting[0] = note("waiter");
        note(1, () -> note("next run"));
        // The nested event loop is closed before it has come to the end of the iteration.
        IntStream.range(2, 15).forEach(this::note);
        scheduler.begin(false);
        while (!scheduler.isFinished()) {
            scheduler.step();
        }
        List<Object> expected = numbers(PER_TURN + 1);
        expected.addAll(List.of("closed", "waiter"));
        IntStream.range(PER_TURN + 1, 15).forEach(expected::add);
        assertThat(ran).isEqualTo(expected);
    }

    @Test
    void clearingInTheMiddleOfAnIterationLeavesNothingOfIt() {
        noteAll(12);
        scheduler.begin(false);
        scheduler.step();
        scheduler.clear();
        note(PER_TURN);
        scheduler.step();
        assertThat(ran).isEqualTo(numbers(PER_TURN + 1));
        assertThat(scheduler.readyCount()).isZero();
    }
}
