package io.github.qtloop.reactor;

import io.qt.core.QCoreApplication;
import io.qt.core.QEvent;
import io.qt.core.QObject;

/** One call that Qt's event loop in the calling thread makes soon, unless it is closed before. */
public final class PostedCall implements AutoCloseable {

    private final QObject receiver;

    /**
     * Posts the call.
     *
     * @param action what to call; it must not throw
     */
    public PostedCall(Runnable action) {
        receiver = new QObject() {
            @Override
            public boolean event(QEvent event) {
                if (event.type() != QEvent.Type.User) {
                    return super.event(event);
                }
                action.run();
                return true;
            }
        };
        QCoreApplication.postEvent(receiver, new QEvent(QEvent.Type.User));
    }

    /** Takes the call back, if it has not been made; also from within the call. The same thread. */
    @Override
    public void close() {
        QCoreApplication.removePostedEvents(receiver);
        receiver.disposeLater();
    }
}
