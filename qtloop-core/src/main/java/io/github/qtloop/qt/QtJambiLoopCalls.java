package io.github.qtloop.qt;

import io.github.qtloop.qtcore.LoopCalls;
import io.qt.core.QCoreApplication;
import io.qt.core.QEventLoop;

/** QtJambi's methods, below whose frames its libraries find the classes of the application. */
public final class QtJambiLoopCalls implements LoopCalls {

    /** For {@link java.util.ServiceLoader}. */
    public QtJambiLoopCalls() {}

    @Override
    public int execApplication() {
        return QCoreApplication.exec();
    }

    @Override
    public Nested newEventLoop() {
        return new EventLoop();
    }

    private static final class EventLoop implements Nested {

        private final Thread thread = Thread.currentThread();
        private final QEventLoop loop = new QEventLoop();

        @Override
        public int exec() {
            return loop.exec();
        }

        @Override
        public void exit(int result) {
            loop.exit(result);
        }

        @Override
        public void close() {
            if (thread == Thread.currentThread()) {
                loop.dispose();
            } else {
                loop.disposeLater();
            }
        }
    }
}
