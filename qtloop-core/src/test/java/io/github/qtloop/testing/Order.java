package io.github.qtloop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Numbered expectations: says in which order the lines of a test are reached. Any thread. */
public final class Order {

    private final AtomicInteger reached = new AtomicInteger();
    private volatile int finish = Integer.MAX_VALUE;
    private volatile @Nullable AssertionError failure;

    /** Starts at 1. */
    public Order() {}

    /** This line is the {@code number}th. */
    public void expect(int number) {
        int actual = reached.incrementAndGet();
        if (actual != number || finish != Integer.MAX_VALUE) {
            fail("expected step " + number + ", but it is step " + actual + finished());
        }
    }

    /** This line is the {@code number}th and the last. */
    public void finish(int number) {
        expect(number);
        finish = number;
    }

    /** This line must not be reached. */
    public void expectUnreached() {
        fail("reached what must not be, after step " + reached.get());
    }

    /** Fails unless every expectation was met and the last line was reached; to be called at the end of a test. */
    public void verify() {
        if (failure != null) {
            throw failure;
        }
        assertThat(finish).as("the last step was reached; steps so far: %s", reached).isLessThan(Integer.MAX_VALUE);
    }

    private String finished() {
        return finish == Integer.MAX_VALUE ? "" : " after the last one, " + finish;
    }

    /** Kept for {@link #verify()}: a callback of an event loop must not throw. */
    private void fail(String message) {
        if (failure == null) {
            failure = new AssertionError(message);
        }
    }
}
