package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.RepeatedTest;

/** The timer heap against {@link HeapqModel}, and against what must hold for any heap. */
final class TimerHeapTest {

    private final TimerHeap heap = new TimerHeap();

    @Test
    void givesDeadlinesInAscendingOrder() {
        List<Long> deadlines = new ArrayList<>();
        for (long i = 0; i < 5_000; i++) {
            deadlines.add(i);
        }
        Collections.shuffle(deadlines, new Random(1));
        deadlines.forEach(deadline -> heap.add(deadline, deadline));
        for (long i = 0; i < 5_000; i++) {
            assertThat(heap.firstDeadline()).isEqualTo(i);
            assertThat(heap.first()).isEqualTo(i);
            assertThat(heap.removeFirst()).isEqualTo(i);
        }
        assertThat(heap.isEmpty()).isTrue();
    }

    @Test
    void removingIfShowsInHeapOrderAndKeepsTheRest() {
        for (long i = 0; i < 300; i++) {
            heap.add(i % 7, i);
        }
        List<Long> expected = layout().stream().filter(handle -> handle % 3 != 0).toList();
        List<Long> removed = new ArrayList<>();
        heap.removeIf(handle -> handle % 3 != 0, removed::add);
        assertThat(removed).isEqualTo(expected);
        assertThat(heap.size()).isEqualTo(100);
    }

    @Test
    void removingAllLeavesAnEmptyHeap() {
        heap.add(1, 1);
        heap.removeIf(handle -> true, handle -> {});
        assertThat(heap.isEmpty()).isTrue();
        heap.add(2, 2);
        assertThat(heap.removeFirst()).isEqualTo(2);
    }

    @Test
    void givesTheRoomOfAPeakBackOnceAQuarterIsInUse() {
        int initial = heap.capacity();
        for (long i = 0; i < 10_000; i++) {
            heap.add(i, i);
        }
        int peak = heap.capacity();
        for (long i = 0; heap.size() > peak / 4; i++) {
            heap.shrink();
            assertThat(heap.capacity()).isEqualTo(peak);
            assertThat(heap.removeFirst()).isEqualTo(i);
        }
        heap.shrink();
        assertThat(heap.capacity()).isEqualTo(peak / 2);
        for (long i = 10_000 - peak / 4; i < 10_000; i++) {
            assertThat(heap.removeFirst()).isEqualTo(i);
        }
        heap.shrink();
        assertThat(heap.capacity()).isEqualTo(initial);
    }

    @RepeatedTest(20)
    void movesAsHeapqDoesWithEqualDeadlines() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int distinct = 1 + random.nextInt(50);
        HeapqModel model = new HeapqModel();
        for (long step = 0; step < 3_000; step++) {
            int choice = random.nextInt(1_000);
            if (choice < 600 || model.size() == 0) {
                double deadline = random.nextInt(distinct);
                model.add(deadline, step);
                heap.add(deadline, step);
            } else if (choice < 997) {
                assertThat(heap.firstDeadline()).isEqualTo(model.firstDeadline());
                assertThat(heap.removeFirst()).as("seed %d, step %d", seed, step).isEqualTo(model.removeFirst());
            } else {
                int modulus = 2 + random.nextInt(3);
                List<Long> removed = new ArrayList<>();
                heap.removeIf(handle -> handle % modulus == 0, removed::add);
                assertThat(removed)
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(model.removeIf(handle -> handle % modulus == 0));
            }
            assertThat(heap.size()).isEqualTo(model.size());
        }
        assertThat(layout()).as("seed %d", seed).isEqualTo(model.layout());
    }

    private List<Long> layout() {
        List<Long> handles = new ArrayList<>();
        heap.forEach(handles::add);
        return handles;
    }
}
