package io.github.qtloop.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The smallest first, in a binary heap. Which of equal items comes first can be seen by a program and follows from how
 * {@code heapq} moves items, so the moves are those of {@code heapq}: by swaps, so that nothing gets lost when a
 * comparison fails.
 */
final class Heap<T extends Comparable<? super T>> implements Items<T> {

    private final ArrayList<T> items = new ArrayList<>();

    @Override
    public void put(T item) {
        items.add(item);
        rise(items.size() - 1);
    }

    @Override
    public T take() {
        T last = items.removeLast();
        if (items.isEmpty()) {
            return last;
        }
        T smallest = items.set(0, last);
        rise(sink());
        return smallest;
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public List<T> toList() {
        return new ArrayList<>(items);
    }

    /** Moves the top down to a leaf along the smaller children, the right one if they are equal; returns the leaf. */
    private int sink() {
        int position = 0;
        int leaves = items.size() / 2;
        while (position < leaves) {
            int child = 2 * position + 1;
            if (child + 1 < items.size() && !isLess(child, child + 1)) {
                child++;
            }
            Collections.swap(items, position, child);
            position = child;
        }
        return position;
    }

    private void rise(int from) {
        int position = from;
        while (position > 0) {
            int parent = (position - 1) / 2;
            if (!isLess(position, parent)) {
                return;
            }
            Collections.swap(items, position, parent);
            position = parent;
        }
    }

    private boolean isLess(int left, int right) {
        return items.get(left).compareTo(items.get(right)) < 0;
    }
}
