package io.github.qtloop.qtcore;

/** A stay in a {@code QEventLoop}: in another thread than the main one, or nested in what others run. */
final class EventLoopStay extends Stay {

    private final LoopCalls.Nested eventLoop = LoopCaller.get().newEventLoop();

    @Override
    int exec() {
        return eventLoop.exec();
    }

    @Override
    void requestExit(boolean eventIsPending) {
        eventLoop.exit(0);
    }

    @Override
    void renewExit() {
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
