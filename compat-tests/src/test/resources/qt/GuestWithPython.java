import static cases.Cases.attempt;
import static cases.Cases.begin;
import static cases.Cases.print;

import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.interop.Python;
import io.github.qtloop.qt.Guest;
import io.github.qtloop.qt.QtAsyncio;
import io.github.qtloop.qt.RunOptions;
import io.qt.core.QTimer;
import io.qt.widgets.QApplication;

/** A guest whose loop is shared with Python: both languages' tasks run beside the application, and end with it. */

void main(String[] args) {
    QApplication.initialize(args);
    try (Python python = Python.start()) {
        python.execute("""
                import asyncio
                async def work(name):
                    await asyncio.sleep(0.01)
                    return name + ' by Python'
                async def clean_up():
                    try:
                        await asyncio.sleep(10)
                    finally:
                        await asyncio.sleep(0.01)
                        print('cleaned up by Python', flush=True)
                """);

        begin("the application quits");
        Guest guest = QtAsyncio.attach();
        guest.loop().createTask(() -> {
            print(python.evaluate("work('done')").await());
            // Python's task is ready to run before this timer is due, so it sleeps when Qt quits.
            guest.loop().callLater(0.02, () -> QTimer.singleShot(20, QApplication::quit));
            try {
                python.evaluate("clean_up()").await();
            } finally {
                Asyncio.sleep(0.01).await();
                print("cleaned up by Java");
            }
            return null;
        });
        print("executed: " + QApplication.exec());
        ended(guest);

        begin("the loop is stopped");
        Guest stopped = QtAsyncio.attach(RunOptions.DEFAULTS);
        stopped.loop().createTask(() -> {
            print(python.evaluate("work('again')").await());
            stopped.loop().stop();
            return null;
        });
        print("executed: " + QApplication.exec());
        ended(stopped);

        begin("never executed");
        try (Guest idle = QtAsyncio.attach()) {
            print("running: " + idle.loop().isRunning());
        }

        begin("closed while the application executes");
        Guest closed = QtAsyncio.attach();
        QTimer.singleShot(20, closed::close);
        onceClosed(closed);
        print("executed: " + QApplication.exec());
        ended(closed);
    }
    QApplication.shutdown();
}

void onceClosed(Guest guest) {
    QTimer.singleShot(5, () -> {
        if (guest.loop().isClosed()) {
            QApplication.quit();
        } else {
            onceClosed(guest);
        }
    });
}

void ended(Guest guest) {
    print("guest closed: " + guest.isClosed() + ", loop closed: " + guest.loop().isClosed());
    attempt(Asyncio::getRunningLoop);
}
