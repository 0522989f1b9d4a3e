package io.github.qtloop.scheduler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongPredicate;

/** The timer heap as a list of entries and swaps, in the words of the documentation of Python's {@code heapq}. */
final class HeapqModel {

    private record Entry(double deadline, long handle) {}

    private List<Entry> heap = new ArrayList<>();

    int size() {
        return heap.size();
    }

    double firstDeadline() {
        return heap.getFirst().deadline;
    }

    /** {@code heappush}. */
    void add(double deadline, long handle) {
        heap.add(new Entry(deadline, handle));
        swapUp(0, heap.size() - 1);
    }

    /** {@code heappop}. */
    long removeFirst() {
        Collections.swap(heap, 0, heap.size() - 1);
        long first = heap.removeLast().handle;
        if (!heap.isEmpty()) {
            swapToLeafAndUp(0);
        }
        return first;
    }

    /** What {@code _run_once} does with cancelled timers: a new list, then {@code heapify}. */
    List<Long> removeIf(LongPredicate condition) {
        List<Long> removed = heap.stream().map(Entry::handle).filter(condition::test).toList();
        heap = new ArrayList<>(
                heap.stream().filter(entry -> !condition.test(entry.handle)).toList());
        for (int i = heap.size() / 2 - 1; i >= 0; i--) {
            swapToLeafAndUp(i);
        }
        return removed;
    }

    /** The handles as they stand in the list. */
    List<Long> layout() {
        return heap.stream().map(Entry::handle).toList();
    }

    private void swapToLeafAndUp(int start) {
        int position = start;
        while (2 * position + 1 < heap.size()) {
            int left = 2 * position + 1;
            int right = left + 1;
            boolean leftIsSmaller = right == heap.size() || heap.get(left).deadline < heap.get(right).deadline;
            int child = leftIsSmaller ? left : right;
            Collections.swap(heap, position, child);
            position = child;
        }
        swapUp(start, position);
    }

    private void swapUp(int start, int from) {
        int position = from;
        while (position > start) {
            int parent = (position - 1) / 2;
            if (heap.get(position).deadline >= heap.get(parent).deadline) {
                return;
            }
            Collections.swap(heap, position, parent);
            position = parent;
        }
    }
}
