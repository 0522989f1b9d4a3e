package io.github.qtloop.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of a queue, in the order in which they are taken out.
 *
 * @param <T> the type of the items; null is an item like others
 */
public interface Items<T extends @Nullable Object> {
    /**
     * Puts an item in.
     *
     * @param item the item
     */
    void put(T item);

    /**
     * Takes the next item out; there must be one.
     *
     * @return the item
     */
    T take();

    /**
     * How many there are.
     *
     * @return the number of items
     */
    int size();

    /**
     * The items in the order in which they are kept, which Python shows.
     *
     * @return a copy
     */
    List<T> toList();

    /**
     * The first that is put in comes out first.
     *
     * @param <T> the type of the items
     * @return no items
     */
    static <T extends @Nullable Object> Items<T> firstInFirstOut() {
        return new Fifo<>();
    }

    /**
     * The last that is put in comes out first.
     *
     * @param <T> the type of the items
     * @return no items
     */
    static <T extends @Nullable Object> Items<T> lastInFirstOut() {
        return new Stack<>();
    }

    /**
     * The smallest comes out first. Which of equal ones does is the same as in Python.
     *
     * @param <T> the type of the items
     * @return no items
     */
    static <T extends Comparable<? super T>> Items<T> smallestFirst() {
        return new Heap<>();
    }
}
