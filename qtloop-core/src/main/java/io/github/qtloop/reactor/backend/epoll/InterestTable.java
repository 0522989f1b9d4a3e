package io.github.qtloop.reactor.backend.epoll;

import java.util.Arrays;

/** Descriptor to {@link io.github.qtloop.reactor.Interest} bits; descriptors are small integers, so an array serves. */
final class InterestTable {

    private byte[] bits = new byte[64];
    private int size;

    int get(int fd) {
        return fd < bits.length ? bits[fd] : 0;
    }

    void set(int fd, int interest) {
        if (fd >= bits.length) {
            if (interest == 0) {
                return;
            }
            bits = Arrays.copyOf(bits, Math.max(fd + 1, bits.length * 2));
        }
        size += (interest != 0 ? 1 : 0) - (bits[fd] != 0 ? 1 : 0);
        bits[fd] = (byte) interest;
    }

    /** The number of descriptors with any interest. */
    int size() {
        return size;
    }
}
