package io.github.qtloop.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** First in, first out, in a ring. {@code ArrayDeque} would not take null, which queues do. */
final class Fifo<T extends @Nullable Object> implements Items<T> {

    private static final int CAPACITY = 8;

    /** The capacity is a power of two. */
    private @Nullable Object[] ring = new Object[CAPACITY];

    private int first;
    private int size;

    @Override
    public void put(T item) {
        if (size == ring.length) {
            ring = Arrays.copyOf(toList().toArray(), size * 2);
            first = 0;
        }
        ring[index(size++)] = item;
    }

    @Override
    public T take() {
        T item = get(0);
        ring[first] = null;
        first = index(1);
        size--;
        return item;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public List<T> toList() {
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(get(i));
        }
        return items;
    }

    @SuppressWarnings("unchecked") // nothing but a T is ever put in
    private T get(int position) {
        return (T) ring[index(position)];
    }

    private int index(int position) {
        return (first + position) & (ring.length - 1);
    }
}
