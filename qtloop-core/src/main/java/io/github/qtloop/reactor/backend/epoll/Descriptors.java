package io.github.qtloop.reactor.backend.epoll;

import io.github.qtloop.reactor.ReactorException;
import java.io.UncheckedIOException;

/**
 * What a reactor opens.
 *
 * @param epoll the set of what is watched
 * @param eventfd becomes readable by a wake-up
 * @param timerfd becomes readable at the deadline
 */
record Descriptors(int epoll, int eventfd, int timerfd) {

    private static final int NONE = -1;

    /**
     * Opens all three, or leaves none open.
     *
     * @throws UncheckedIOException when the system refuses one; its cause is a {@link ReactorException}
     */
    static Descriptors open() {
        int epoll = NONE;
        int eventfd = NONE;
        try {
            epoll = LinuxCalls.epollCreate();
            eventfd = LinuxCalls.eventfd();
            return new Descriptors(epoll, eventfd, LinuxCalls.timerfd());
        } catch (ReactorException e) {
            close(eventfd);
            close(epoll);
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static void close(int descriptor) {
        if (descriptor != NONE) {
            LinuxCalls.close(descriptor);
        }
    }
}
