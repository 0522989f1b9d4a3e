package io.github.qtloop.qtcore;

/** A stay in a {@link EventLoop}: in another thread than the main one, or nested in what others run. */
final class EventLoopStay extends Stay {

    private final EventLoop eventLoop = new EventLoop();

    @Override
    int exec() {
        return eventLoop.exec();
    }

    @Override
    void requestExit() {
        eventLoop.exit(0);
    }

    @Override
    void leaveEarly() {
        eventLoop.exit(0);
    }

    @Override
    public void close() {
        eventLoop.close();
    }
}
