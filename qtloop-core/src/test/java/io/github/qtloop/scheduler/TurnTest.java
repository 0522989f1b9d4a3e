package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a turn is over, and how often the clock is looked at, by a clock that goes on when the test says so. */
final class TurnTest {

    private static final long BUDGET = 2_000_000;

    private long now = Long.MAX_VALUE - 1_000;
    private int looks;
    private final Turn turn = new Turn(BUDGET, () -> {
        looks++;
        return now;
    });

    /** How many handles run in a turn, when each takes so many nanoseconds. */
    private int handles(long duration) {
        turn.begin();
        looks = 0;
        int handles = 0;
        do {
            now += duration;
            handles++;
        } while (!turn.isOver());
        return handles;
    }

    @Test
    void theClockIsLookedAtAfterEachSlowHandle() {
        assertThat(handles(1_000_000)).isEqualTo(2);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void theClockIsLookedAtAfterFewOfTheQuickHandles() {
        int handles = handles(300);
        assertThat(handles).isBetween(6_667, 6_667 + 16);
        assertThat(looks).isLessThan(handles / 15);
    }

    @Test
    void aHandleThatTakesTheWholeTurnIsTheLastOne() {
        assertThat(handles(BUDGET)).isEqualTo(1);
        assertThat(handles(1_000 * BUDGET)).isEqualTo(1);
    }

    @Test
    void slowHandlesAfterQuickOnesAreNoticedAfterFew() {
        turn.begin();
        run(1_000, 300);
        int slow = 0;
        do {
            now += BUDGET;
            slow++;
        } while (!turn.isOver());
        assertThat(slow).isLessThanOrEqualTo(16);
    }

    @Test
    void theClockIsLookedAtAfterEachHandleAgainWhenTheyAreSlow() {
        turn.begin();
        run(1_000, 300);
        run(16, 60_000);
        looks = 0;
        run(5, 60_000);
        assertThat(looks).isEqualTo(5);
    }

    private void run(int handles, long duration) {
        for (int i = 0; i < handles; i++) {
            now += duration;
            assertThat(turn.isOver()).isFalse();
        }
    }

    @Test
    void whatOneTurnHasLearntIsForgottenByTheNext() {
        handles(300);
        assertThat(handles(BUDGET)).isEqualTo(1);
    }
}
