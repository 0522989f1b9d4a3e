package io.github.qtloop.bench.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qtloop.bench.model.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bursts of 100, 300 and 1 000. */
class BreakEvenTest {

    private static final BreakEven EVEN = new BreakEven(Burst.first(3));

    @Test
    void burstsFollowEachOther() {
        assertThat(Burst.first(3)).containsExactly(new Burst(100, 100), new Burst(300, 400), new Burst(1000, 1400));
    }

    /** 600 are behind after the first burst and 300 after the second; each operation of the third makes up for one. */
    @Test
    void withinABurstTheLeadGrowsEvenly() {
        assertThat(EVEN.round(List.of(7.0, 1.0, 1.0), List.of(1.0, 2.0, 2.0))).hasValueCloseTo(700.0, within(1e-6));
    }

    @Test
    void whoIsCheaperFromTheBeginningNeedsNoOperation() {
        assertThat(EVEN.round(List.of(1.0, 1.0, 1.0), List.of(2.0, 2.0, 2.0))).hasValue(0);
    }

    @Test
    void whoIsNeverCheaperHasNoNumber() {
        assertThat(EVEN.round(List.of(9.0, 2.0, 1.0), List.of(1.0, 1.0, 1.5))).isEmpty();
        assertThat(EVEN.round(List.of(1.0, 1.0, 1.0), List.of(1.0, 1.0, 1.0))).isEmpty();
    }

    /** 100 ahead after the first burst, 200 behind after the second, and 800 ahead at the end. */
    @Test
    void aLeadThatIsLostAgainDoesNotCount() {
        assertThat(EVEN.round(List.of(1.0, 2.0, 1.0), List.of(2.0, 1.0, 2.0))).hasValueCloseTo(600.0, within(1e-6));
        // From 200 operations on it is ahead, and again from 2 200 on.
        assertThat(new BreakEven(Burst.first(4)).round(List.of(2.0, 1.0, 2.0, 1.0), List.of(1.0, 2.0, 1.0, 2.0)))
                .hasValueCloseTo(2_200.0, within(1e-6));
    }

    @Test
    void aRoundInWhichItDoesNotHappenCountsWithAllOperations() {
        List<Samples> own = List.of(samples(7, 9), samples(1, 9), samples(1, 9));
        List<Samples> other = List.of(samples(1, 1), samples(2, 1), samples(2, 1));

        assertThat(EVEN.of(own, other).values()).containsExactly(700.0, 1400.0);
    }

    private static Samples samples(double... values) {
        return new Samples(java.util.Arrays.stream(values).boxed().toList());
    }
}
