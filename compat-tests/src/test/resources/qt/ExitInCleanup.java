import static cases.Cases.print;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.qt.Guest;
import io.github.qtloop.qt.QtAsyncio;
import io.qt.core.QMetaObject;
import io.qt.core.QTimer;
import io.qt.widgets.QApplication;

/** Qt lets no event loop run any more when the application ends while a guest cleans up: that goes on without Qt. */

void main(String[] args) {
    QApplication.initialize(args);
    Guest quitted = QtAsyncio.attach();
    quitted.loop().createTask(cleaningUp(QApplication::quit, () -> QApplication.exit(3)));
    print("executed: " + QApplication.exec());

    Guest stopped = QtAsyncio.attach();
    stopped.loop().createTask(cleaningUp(stopped.loop()::stop, QApplication::quit));
    print("executed: " + QApplication.exec());
    QApplication.shutdown();
}

/** Qt does something a while after the task has fallen asleep, and the task something when that cancels it. */
Coroutine<Object> cleaningUp(QMetaObject.Slot0 meanwhile, Runnable ending) {
    return () -> {
        QTimer.singleShot(10, meanwhile);
        try {
            Asyncio.sleep(10).await();
        } finally {
            ending.run();
            Asyncio.sleep(0.01).await();
            print("cleaned up");
        }
        return null;
    };
}
