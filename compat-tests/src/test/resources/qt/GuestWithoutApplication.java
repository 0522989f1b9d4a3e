import static cases.Cases.begin;
import static cases.Cases.print;

import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.qt.Guest;
import io.github.qtloop.qt.QtAsyncio;
import io.github.qtloop.reactor.backend.Reactors;
import io.qt.core.QCoreApplication;

/** A guest of an application that the program has not made: attach makes one without windows. */
void main() {
    begin("attach makes an application");
    print(QCoreApplication.instance() == null ? "none before" : "one before");
    try (Guest guest = QtAsyncio.attach()) {
        print(QCoreApplication.instance().getClass().getSimpleName());
        guest.loop().createTask(() -> {
            Asyncio.sleep(0.01).await();
            print("served by its exec()");
            QCoreApplication.quit();
            return null;
        });
        print("executed: " + QCoreApplication.exec());
        print(guest.isClosed() ? "closed" : "open");
    }

    begin("another one finds it");
    try (Guest guest = QtAsyncio.attach()) {
        print(guest.isClosed() ? "closed" : "open");
    }
    print("Qt objects left: " + Reactors.liveQtObjects());
}
