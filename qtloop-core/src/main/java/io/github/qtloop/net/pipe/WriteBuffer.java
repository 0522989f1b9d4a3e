package io.github.qtloop.net.pipe;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Bytes that wait to be written. A chunk stays whole until it is written, so a large backlog is never moved. */
final class WriteBuffer {

    private final ArrayDeque<byte[]> chunks = new ArrayDeque<>();
    private int offset;
    private long size;

    void add(byte[] data) {
        chunks.add(data);
        size += data.length;
    }

    /** The chunk to write next, from {@link #offset}; null when there is none. */
    byte @Nullable [] first() {
        return chunks.peek();
    }

    int offset() {
        return offset;
    }

    void written(int count) {
        size -= count;
        offset += count;
        byte[] first = chunks.peek();
        if (first != null && offset == first.length) {
            chunks.remove();
            offset = 0;
        }
    }

    int size() {
        return (int) Math.min(size, Integer.MAX_VALUE);
    }

    boolean isEmpty() {
        return chunks.isEmpty();
    }

    void clear() {
        chunks.clear();
        offset = 0;
        size = 0;
    }
}
