package io.github.qtloop.python.capi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.install.InterpreterException;
import org.junit.jupiter.api.Test;

/** Where known values are found in readings of a structure. */
final class ProbeTest {

    private static final long[] BEFORE = {1, 70, 0, 5, 7};
    private static final long[] AFTER = {2, 70, 1, 5, 5};

    @Test
    void aPlaceHasWhatIsExpectedInEachReading() {
        assertThat(place(0, Long.BYTES, 1, 2)).isZero();
        assertThat(place(0, Long.BYTES, 0, 1)).isEqualTo(16);
        assertThat(place(0, Integer.BYTES, 7, 5)).isEqualTo(16);
        assertThat(place(0, Long.BYTES, 70)).isEqualTo(8);
    }

    @Test
    void aPlaceThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> place(0, Long.BYTES, 1, 1))
                .isInstanceOf(InterpreterException.class)
                .hasMessage("the size is not where it is looked for");
        assertThatThrownBy(() -> place(8, Long.BYTES, 1, 2)).isInstanceOf(InterpreterException.class);
    }

    @Test
    void aPlaceThatCouldBeAnotherIsRefused() {
        long[][] same = {{3, 4, 3}};
        assertThatThrownBy(() -> Probe.place("the size", 0, Long.BYTES, same, 3))
                .isInstanceOf(InterpreterException.class);
    }

    private static long place(long begin, int bytes, long... expected) {
        return Probe.place("the size", begin, bytes, new long[][] {BEFORE, AFTER}, expected);
    }
}
