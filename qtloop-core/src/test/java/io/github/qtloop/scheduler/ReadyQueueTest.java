package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ring of the ready queue. */
final class ReadyQueueTest {

    private final ReadyQueue queue = new ReadyQueue();

    @Test
    void startsEmpty() {
        assertThat(queue.isEmpty()).isTrue();
        assertThat(queue.size()).isZero();
        assertThat(content()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 512, 513, 100_000})
    void growsInOrder(int count) {
        LongStream.range(0, count).forEach(queue::add);
        assertThat(queue.size()).isEqualTo(count);
        for (long i = 0; i < count; i++) {
            assertThat(queue.remove()).isEqualTo(i);
        }
        assertThat(queue.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 255})
    void growsInOrderWhenItsContentWrapsAround(int removed) {
        LongStream.range(0, 256).forEach(queue::add);
        LongStream.range(0, removed).forEach(i -> assertThat(queue.remove()).isEqualTo(i));
        LongStream.range(256, 700).forEach(queue::add);
        assertThat(content()).isEqualTo(LongStream.range(removed, 700).boxed().toList());
        LongStream.range(removed, 700).forEach(i -> assertThat(queue.remove()).isEqualTo(i));
    }

    @Test
    void wrapsAroundWithoutGrowing() {
        for (long i = 0; i < 10_000; i++) {
            queue.add(i);
            queue.add(-i);
            assertThat(queue.remove()).isEqualTo(i);
            assertThat(queue.remove()).isEqualTo(-i);
        }
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void doesWhatADequeDoes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Deque<Long> model = new ArrayDeque<>();
        for (int i = 0; i < 50_000; i++) {
            if (model.isEmpty() || random.nextInt(100) < 51) {
                long handle = random.nextLong();
                model.addLast(handle);
                queue.add(handle);
            } else {
                assertThat(queue.remove()).as("seed %d", seed).isEqualTo(model.removeFirst());
            }
        }
        assertThat(content()).as("seed %d", seed).isEqualTo(List.copyOf(model));
    }

    @Test
    void givesTheRoomOfAPeakBackWhenItIsEmpty() {
        int initial = queue.capacity();
        LongStream.range(0, 100_000).forEach(queue::add);
        LongStream.range(0, 99_999).forEach(i -> queue.remove());
        queue.shrink();
        assertThat(queue.capacity()).isGreaterThanOrEqualTo(100_000);
        assertThat(queue.remove()).isEqualTo(99_999);
        queue.shrink();
        assertThat(queue.capacity()).isEqualTo(initial);
        growsInOrder(700);
    }

    private List<Long> content() {
        List<Long> content = new ArrayList<>();
        queue.forEach(content::add);
        return content;
    }
}
