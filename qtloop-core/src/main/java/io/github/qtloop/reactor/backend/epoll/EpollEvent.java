package io.github.qtloop.reactor.backend.epoll;

/**
 * The layout of {@code struct epoll_event}: 32 bits of events, then 64 bits of the caller's data. The kernel packs it on
 * x86-64, for the sake of 32-bit programs; elsewhere the data is aligned.
 *
 * @param size the length of one event in bytes
 * @param dataOffset where its data begins; its events begin at 0
 */
record EpollEvent(int size, int dataOffset) {

    /** That of the processor that this JVM runs on. */
    static final EpollEvent HERE = of(System.getProperty("os.arch"));

    /**
     * The layout of a processor.
     *
     * @param architecture as the system property {@code os.arch} names it
     */
    static EpollEvent of(String architecture) {
        return architecture.equals("amd64") || architecture.equals("x86_64")
                ? new EpollEvent(12, 4)
                : new EpollEvent(16, 8);
    }
}
