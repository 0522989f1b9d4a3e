package io.github.qtloop.scheduler;

import java.util.function.LongConsumer;

/** The ready queue: first in, first out, of handle tokens; a ring that grows as needed and gives back what a peak took. */
final class ReadyQueue {

    private static final int INITIAL = 256;

    private long[] ring = new long[INITIAL];
    private int head;
    private int size;

    void add(long handle) {
        if (size == ring.length) {
            grow();
        }
        ring[(head + size++) & (ring.length - 1)] = handle;
    }

    /** Takes everything from another queue; it is older than what is here, and keeps its order. */
    void prepend(ReadyQueue other) {
        while (!other.isEmpty()) {
            if (size == ring.length) {
                grow();
            }
            head = (head - 1) & (ring.length - 1);
            ring[head] = other.removeLast();
            size++;
        }
    }

    boolean contains(long handle) {
        for (int i = 0; i < size; i++) {
            if (ring[(head + i) & (ring.length - 1)] == handle) {
                return true;
            }
        }
        return false;
    }

    /** Takes the oldest; the queue must not be empty. */
    long remove() {
        long handle = ring[head];
        head = (head + 1) & (ring.length - 1);
        size--;
        return handle;
    }

    private long removeLast() {
        return ring[(head + --size) & (ring.length - 1)];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** For how many handles there is room. */
    int capacity() {
        return ring.length;
    }

    /** Gives back the room of a peak, if the queue is empty. Not after each handle: the next peak would pay for it. */
    void shrink() {
        if (size == 0 && ring.length > INITIAL) {
            ring = new long[INITIAL];
            head = 0;
        }
    }

    void forEach(LongConsumer action) {
        for (int i = 0; i < size; i++) {
            action.accept(ring[(head + i) & (ring.length - 1)]);
        }
    }

    private void grow() {
        long[] larger = new long[ring.length * 2];
        int tail = ring.length - head;
        System.arraycopy(ring, head, larger, 0, tail);
        System.arraycopy(ring, 0, larger, tail, head);
        ring = larger;
        head = 0;
    }
}
