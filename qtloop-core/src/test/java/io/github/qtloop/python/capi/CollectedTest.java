package io.github.qtloop.python.capi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.interleaving.Interleavings;
import io.github.qtloop.interleaving.ModelReactor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the garbage collector leaves is given back, whenever it comes. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class CollectedTest {

    @Test
    void oneWakeupIsForAll() {
        AtomicInteger wakeups = new AtomicInteger();
        Collected collected = new Collected(wakeups::incrementAndGet);
        List<Long> taken = new ArrayList<>();
        collected.add(1);
        collected.add(2);
        assertThat(wakeups).hasValue(1);
        assertThat(collected.isPending()).isTrue();
        collected.takeAll(taken::add);
        assertThat(taken).containsExactly(1L, 2L);
        assertThat(collected.isPending()).isFalse();
        collected.add(3);
        assertThat(wakeups).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingIsLostInWhateverOrderThreadsGoOn(boolean handlesLetThreadsRun) {
        Interleavings all =
                new Interleavings(3, CollectedScenario.class, ModelReactor.class, Collected.class);
        assertThat(all.explore(handlesLetThreadsRun)).isGreaterThan(500);
    }
}
