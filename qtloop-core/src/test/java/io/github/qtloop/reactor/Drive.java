package io.github.qtloop.reactor;

import io.github.qtloop.testing.Wait;
import io.github.qtloop.testing.Watchdog;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a reactor for a test: bounded, and with errors of a step reported after the run, because a step must not throw.
 *
 * <p>Each step acknowledges wake-ups and polls before the test's own part runs.
 */
final class Drive {

    private final Reactor reactor;
    private final Map<Integer, Integer> seen = new TreeMap<>();
    private int steps;
    private @Nullable Throwable failure;

    Drive(Reactor reactor) {
        this.reactor = reactor;
    }

    /** Runs until the condition, asked in each step, holds. */
    static Drive until(Reactor reactor, BooleanSupplier done) {
        return new Drive(reactor).run(done);
    }

    /** Runs for a while, and so shows what is not reported. */
    static Drive during(Reactor reactor, Duration time) {
        Drive drive = new Drive(reactor);
        drive.runDuring(time);
        return drive;
    }

    /** Runs until the first step and then for a while, in one run; returns how many steps came in that while. */
    static int stepsAfterTheFirst(Reactor reactor, Duration time) {
        Drive drive = new Drive(reactor);
        AtomicLong end = new AtomicLong();
        drive.run(() -> {
            if (drive.steps > 1) {
                return System.nanoTime() - end.get() >= 0;
            }
            end.set(System.nanoTime() + time.toNanos());
            drive.alarm(time);
            return false;
        });
        // The alarm's own step, besides the first one.
        return drive.steps - 2;
    }

    /** Runs until this much has been reported in all. */
    static Drive untilSeen(Reactor reactor, Map<Integer, Integer> expected) {
        Drive drive = new Drive(reactor);
        return drive.run(() -> drive.seen.equals(expected));
    }

    Drive run(BooleanSupplier done) {
        return bare(() -> {
            reactor.acknowledge();
            reactor.poll((fd, ready) -> seen.merge(fd, ready, (a, b) -> a | b));
            return done.getAsBoolean();
        });
    }

    /** Runs with steps that neither acknowledge nor poll by themselves. */
    Drive bare(BooleanSupplier step) {
        try (Watchdog watchdog = new Watchdog(reactor::wakeup)) {
            reactor.run(() -> {
                if (watchdog.hasBarked() || isDone(step)) {
                    reactor.quit();
                }
            });
        }
        if (failure != null) {
            throw new AssertionError(failure);
        }
        return this;
    }

    /** What was reported: descriptor to bits. */
    Map<Integer, Integer> seen() {
        return seen;
    }

    /** How often the step was called. */
    int steps() {
        return steps;
    }

    private void runDuring(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        Thread alarm = alarm(time);
        run(() -> System.nanoTime() - end >= 0);
        Wait.forEnd(alarm);
        // The alarm's own step.
        steps--;
    }

    private Thread alarm(Duration time) {
        return Thread.ofPlatform().start(() -> {
            Wait.sleep(time);
            reactor.wakeup();
        });
    }

    private boolean isDone(BooleanSupplier step) {
        steps++;
        try {
            return step.getAsBoolean();
        } catch (Throwable t) {
            failure = t;
            return true;
        }
    }
}
