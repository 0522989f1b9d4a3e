package io.github.qtloop.scheduler;

import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/**
 * The timers, as a binary heap over their deadlines in seconds.
 *
 * <p>Which of several timers with the same deadline comes first can be observed by a program, and in
 * CPython it follows from how {@code heapq} moves elements. So the moves here are those of {@code
 * heapq}: an element that is removed from the top is replaced by the last one, which first sinks to
 * a leaf along the smaller children (the right one if they are equal) and then rises.
 */
final class TimerHeap {

    private static final int INITIAL = 64;

    private double[] deadlines = new double[INITIAL];
    private long[] handles = new long[INITIAL];
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The earliest deadline in seconds; the heap must not be empty. */
    double firstDeadline() {
        return deadlines[0];
    }

    /** The handle of the earliest deadline; the heap must not be empty. */
    long first() {
        return handles[0];
    }

    void add(double deadline, long handle) {
        if (size == handles.length) {
            resize(size * 2);
        }
        size++;
        rise(0, size - 1, deadline, handle);
    }

    /** Adds what is to stand behind all others, as in a heap that is copied element by element. */
    void addLast(double deadline, long handle) {
        if (size == handles.length) {
            resize(size * 2);
        }
        deadlines[size] = deadline;
        handles[size++] = handle;
    }

    /** Takes the handle of the earliest deadline; the heap must not be empty. */
    long removeFirst() {
        long first = handles[0];
        size--;
        if (size > 0) {
            sink(0, deadlines[size], handles[size]);
        }
        return first;
    }

    /** Takes the handle that a Python list would give up first when it is cleared; the heap must not be empty. */
    long removeLast() {
        return handles[--size];
    }

    /**
     * Removes all handles that match, restores the heap, and only then gives each of them, in heap order, to {@code
     * removed}, which may add timers.
     */
    void removeIf(LongPredicate condition, LongConsumer removed) {
        long[] matching = new long[size];
        int kept = 0;
        int gone = 0;
        for (int i = 0; i < size; i++) {
            if (condition.test(handles[i])) {
                matching[gone++] = handles[i];
            } else {
                deadlines[kept] = deadlines[i];
                handles[kept++] = handles[i];
            }
        }
        size = kept;
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i, deadlines[i], handles[i]);
        }
        for (int i = 0; i < gone; i++) {
            removed.accept(matching[i]);
        }
    }

    /** For how many timers there is room. */
    int capacity() {
        return handles.length;
    }

    /** Gives back the room of a peak, once a quarter of it or less is in use. Not after each timer: the next ones would pay for it. */
    void shrink() {
        if (handles.length > INITIAL && size <= handles.length / 4) {
            resize(Math.max(INITIAL, size * 2));
        }
    }

    private void resize(int capacity) {
        deadlines = Arrays.copyOf(deadlines, capacity);
        handles = Arrays.copyOf(handles, capacity);
    }

    void forEach(LongConsumer action) {
        for (int i = 0; i < size; i++) {
            action.accept(handles[i]);
        }
    }

    private void sink(int start, double deadline, long handle) {
        int position = start;
        int child = 2 * position + 1;
        while (child < size) {
            int right = child + 1;
            if (right < size && !(deadlines[child] < deadlines[right])) {
                child = right;
            }
            deadlines[position] = deadlines[child];
            handles[position] = handles[child];
            position = child;
            child = 2 * position + 1;
        }
        rise(start, position, deadline, handle);
    }

    private void rise(int start, int from, double deadline, long handle) {
        int position = from;
        while (position > start) {
            int parent = (position - 1) >> 1;
            if (!(deadline < deadlines[parent])) {
                break;
            }
            deadlines[position] = deadlines[parent];
            handles[position] = handles[parent];
            position = parent;
        }
        deadlines[position] = deadline;
        handles[position] = handle;
    }
}
