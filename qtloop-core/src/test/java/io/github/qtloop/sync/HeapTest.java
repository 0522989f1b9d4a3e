package io.github.qtloop.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The heap moves as {@code heapq}, also when a comparison fails. */
final class HeapTest {

    /** Compared by its key alone. */
    private record Item(int key, String name) implements Comparable<Item> {
        @Override
        public int compareTo(Item other) {
            if (key < 0 || other.key < 0) {
                throw new ClassCastException("not comparable");
            }
            return Integer.compare(key, other.key);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final Heap<Item> heap = new Heap<>();

    @Test
    void equalItemsComeOutAsInPython() {
        // What heapq makes of it: [(1, 'a'), (1, 'b'), …] compared by the numbers alone.
        int[] keys = {1, 1, 0, 1, 0, 1, 0};
        for (int i = 0; i < keys.length; i++) {
            heap.put(new Item(keys[i], String.valueOf((char) ('a' + i))));
        }
        assertThat(heap.toList()).hasToString("[c, e, g, d, b, f, a]");
        StringBuilder names = new StringBuilder();
        while (heap.size() > 0) {
            names.append(heap.take());
        }
        assertThat(names).hasToString("cgefabd");
    }

    @Test
    void aFailingComparisonLosesNothing() {
        heap.put(new Item(1, "a"));
        assertThatThrownBy(() -> heap.put(new Item(-1, "b"))).isInstanceOf(ClassCastException.class);
        assertThat(heap.toList()).hasToString("[a, b]");
        assertThat(heap.take()).hasToString("a");
        assertThat(List.of(heap.take())).hasToString("[b]");
    }
}
