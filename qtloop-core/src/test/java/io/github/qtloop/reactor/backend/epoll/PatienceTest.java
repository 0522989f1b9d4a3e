package io.github.qtloop.reactor.backend.epoll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final int SHORT = 10_000;
    private static final int LONG = 1_000_000;

    private long now;
    private int looks;
    private final Patience patience = new Patience(() -> now, 2);

    @Test
    void aLoopThatHasNotSleptYetSleeps() {
        assertThat(looksUntil(1)).isFalse();
        assertThat(looks).isZero();
    }

    @Test
    void afterShortSleepsItLooks() {
        sleep(SHORT, 4);

        assertThat(looksUntil(3)).isTrue();
        assertThat(looks).isEqualTo(3);
    }

    @Test
    void aFewShortSleepsAreNotEnough() {
        sleep(SHORT, 3);

        assertThat(looksUntil(1)).isFalse();
    }

    @Test
    void aLongSleepEndsIt() {
        sleep(SHORT, 4);
        sleep(LONG, 1);
        sleep(SHORT, 3);

        assertThat(looksUntil(1)).isFalse();
    }

    @Test
    void itSleepsAgainOnceItHasLookedInVain() {
        sleep(SHORT, 4);

        assertThat(looksUntil(Integer.MAX_VALUE)).isFalse();
        assertThat(looks).isBetween(2, 100);
        looks = 0;
        assertThat(looksUntil(1)).isFalse();
        assertThat(looks).isZero();
    }

    @Test
    void whatPaysOffGoesOn() {
        sleep(SHORT, 4);

        assertThat(looksUntil(2)).isTrue();
        looks = 0;
        assertThat(looksUntil(2)).isTrue();
    }

    @Test
    void onOneProcessorItSleeps() {
        Patience alone = new Patience(() -> now, 1);
        for (int i = 0; i < 9; i++) {
            alone.sleep();
            alone.wake();
        }

        assertThat(alone.look(() -> true)).isFalse();
    }

    private void sleep(int nanos, int times) {
        for (int i = 0; i < times; i++) {
            patience.sleep();
            now += nanos;
            patience.wake();
        }
    }

    /** A look takes a microsecond. */
    private boolean looksUntil(int successful) {
        return patience.look(() -> {
            now += 1_000;
            return ++looks >= successful;
        });
    }
}
