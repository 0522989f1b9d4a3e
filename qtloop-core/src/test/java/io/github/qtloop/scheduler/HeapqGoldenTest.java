package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The timer heap, and the model, against what CPython's own {@code heapq} did: {@code heapq_golden.txt}, which {@code
 * heapq_golden.py} next to it wrote.
 *
 * <p>A line is one sequence: {@code +D/H} pushes handle H with deadline D, {@code -H} is a pop that gave H, {@code
 * ~H,…=H,…} removes the first handles, and the list is the second one after {@code heapify}.
 */
final class HeapqGoldenTest {

    static List<String> sequences() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HeapqGoldenTest.class.getResourceAsStream("heapq_golden.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theFileHasEveryKindOfOperation() {
        assertThat(sequences()).hasSizeGreaterThan(20);
        assertThat(String.join(" ", sequences())).contains(" +", " -", " ~");
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void theTimerHeapMovesAsHeapq(String sequence) {
        TimerHeap heap = new TimerHeap();
        for (String operation : sequence.split(" ")) {
            String rest = operation.substring(1);
            switch (operation.charAt(0)) {
                case '+' -> heap.add(Double.parseDouble(rest.split("/")[0]), Long.parseLong(rest.split("/")[1]));
                case '-' -> assertThat(heap.removeFirst()).isEqualTo(Long.parseLong(rest));
                case '~' -> {
                    Set<Long> victims = Set.copyOf(numbers(rest.split("=")[0]));
                    heap.removeIf(victims::contains, handle -> {});
                    List<Long> layout = new ArrayList<>();
                    heap.forEach(layout::add);
                    assertThat(layout).isEqualTo(numbers(rest.split("=")[1]));
                }
                default -> throw new AssertionError(operation);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void theModelMovesAsHeapq(String sequence) {
        HeapqModel model = new HeapqModel();
        for (String operation : sequence.split(" ")) {
            String rest = operation.substring(1);
            switch (operation.charAt(0)) {
                case '+' -> model.add(Double.parseDouble(rest.split("/")[0]), Long.parseLong(rest.split("/")[1]));
                case '-' -> assertThat(model.removeFirst()).isEqualTo(Long.parseLong(rest));
                case '~' -> {
                    model.removeIf(Set.copyOf(numbers(rest.split("=")[0]))::contains);
                    assertThat(model.layout()).isEqualTo(numbers(rest.split("=")[1]));
                }
                default -> throw new AssertionError(operation);
            }
        }
    }

    private static List<Long> numbers(String list) {
        return Arrays.stream(list.split(",")).map(Long::valueOf).toList();
    }
}
