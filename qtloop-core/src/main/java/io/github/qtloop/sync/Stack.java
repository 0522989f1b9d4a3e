package io.github.qtloop.sync;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Last in, first out. */
final class Stack<T extends @Nullable Object> implements Items<T> {

    private final ArrayList<T> items = new ArrayList<>();

    @Override
    public void put(T item) {
        items.add(item);
    }

    @Override
    public T take() {
        return items.removeLast();
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public List<T> toList() {
        return new ArrayList<>(items);
    }
}
