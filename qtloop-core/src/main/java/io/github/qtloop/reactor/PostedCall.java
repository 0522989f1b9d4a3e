package io.github.qtloop.reactor;

import io.github.qtloop.qtcore.Receiver;

/** One call that Qt's event loop in the calling thread makes soon, unless it is closed before. */
public final class PostedCall implements AutoCloseable {

    private final Receiver receiver;

    /**
     * Posts the call. There must be a Qt application.
     *
     * @param action what to call; it must not throw
     */
    public PostedCall(Runnable action) {
        receiver = new Receiver(action, () -> {});
        receiver.post();
    }

    /** Takes the call back, if it has not been made; also from within the call. The same thread. */
    @Override
    public void close() {
        if (!receiver.isClosed()) {
            receiver.removePosted();
            receiver.closeLater();
        }
    }
}
