package io.github.qtloop.reactor;

/** Receives the descriptors that one poll found ready, in the order of the operating system. */
@FunctionalInterface
public interface ReadinessSink {

    /**
     * Reports one descriptor.
     *
     * @param fd the descriptor
     * @param ready bits of {@link Interest}; an error or a hang-up sets both, as Python's
     *     {@code EpollSelector} does
     */
    void ready(int fd, int ready);
}
