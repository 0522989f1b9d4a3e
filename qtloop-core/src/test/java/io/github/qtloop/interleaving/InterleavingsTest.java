package io.github.qtloop.interleaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What explores interleavings finds faults that are there, and no others. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class InterleavingsTest {

    @Test
    void aLostUpdateIsFoundAndItsSwitchesAreNamed() {
        assertThatThrownBy(() -> new Interleavings(1, Counting.class).explore(false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 was counted")
                .hasMessageContaining("thread 0: InterleavingsTest.Counting.add:")
                .hasMessageContaining("writes plain");
    }

    @Test
    void anUpdateUnderALockIsNeverLost() {
        assertThat(new Interleavings(3, Counting.class).explore(true)).isGreaterThan(5);
    }

    @Test
    void eachInterleavingIsVisitedOnce() {
        // Two points make three pieces of each thread: 6 over 3.
        assertThat(new Interleavings(4, TwoPoints.class).explore()).isEqualTo(20);
        // Without a preemption, the one goes first or the other.
        assertThat(new Interleavings(0, TwoPoints.class).explore()).isEqualTo(2);
    }

    @Test
    void aWaitThatNobodyEndsIsFound() {
        assertThatThrownBy(() -> new Interleavings(1, Waiting.class).explore(false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nobody goes on")
                .hasMessageContaining("thread 0: waits for the flag");
        assertThat(new Interleavings(1, Waiting.class).explore(true)).isGreaterThan(1);
    }

    @Test
    void aDeadlockIsFound() {
        assertThat(new Interleavings(0, Locking.class).explore()).isEqualTo(2);
        assertThatThrownBy(() -> new Interleavings(1, Locking.class).explore())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("thread 1: InterleavingsTest.Locking.lock:")
                .hasMessageContaining("enters a monitor");
    }

    @Test
    void whatAThreadThrowsIsReported() {
        assertThatThrownBy(() -> new Interleavings(0, Throwing.class).explore())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("on purpose")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void aThreadThatGoesRoundAndRoundIsEnded() {
        assertThatThrownBy(() -> new Interleavings(0, Spinning.class).explore())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("without end");
    }

    /** Two threads count one each. */
    static final class Counting implements Scenario {

        private final boolean locked;
        private int plain;

        Counting(boolean locked) {
            this.locked = locked;
        }

        @Override
        public List<Runnable> threads() {
            return locked ? List.of(this::addLocked, this::addLocked) : List.of(this::add, this::add);
        }

        private void add() {
            plain++;
        }

        private synchronized void addLocked() {
            plain++;
        }

        @Override
        public void verify() {
            assertThat(plain).as("%d was counted", plain).isEqualTo(2);
        }
    }

    /** Two threads with two points each. */
    static final class TwoPoints implements Scenario {

        private final AtomicInteger counter = new AtomicInteger();

        @Override
        public List<Runnable> threads() {
            return List.of(this::add, this::add);
        }

        private void add() {
            Points.before("one more");
            counter.incrementAndGet();
        }

        @Override
        public void verify() {}
    }

    /** One thread waits for what the other one does, or not. */
    static final class Waiting implements Scenario {

        private final boolean sets;
        private boolean flag;

        Waiting(boolean sets) {
            this.sets = sets;
        }

        @Override
        public List<Runnable> threads() {
            return List.of(() -> Points.await("waits for the flag", () -> flag), () -> flag = sets);
        }

        @Override
        public void verify() {
            assertThat(flag).isTrue();
        }
    }

    /** Two threads lock the same two in different orders. */
    static final class Locking implements Scenario {

        private final Object one = new Object();
        private final Object two = new Object();
        private int both;

        @Override
        public List<Runnable> threads() {
            return List.of(() -> lock(one, two), () -> lock(two, one));
        }

        private void lock(Object first, Object second) {
            synchronized (first) {
                synchronized (second) {
                    both++;
                }
            }
        }

        @Override
        public void verify() {
            assertThat(both).isEqualTo(2);
        }
    }

    /** A thread fails. */
    static final class Throwing implements Scenario {

        @Override
        public List<Runnable> threads() {
            return List.of(() -> {
                throw new IllegalStateException("on purpose");
            }, () -> Points.before("goes on"));
        }

        @Override
        public void verify() {}
    }

    /** A thread waits for the other one without letting it run. */
    static final class Spinning implements Scenario {

        private boolean flag;

        @Override
        public List<Runnable> threads() {
            return List.of(() -> {
                while (!flag) {
                    // Goes on.
                }
            });
        }

        @Override
        public void verify() {}
    }
}
