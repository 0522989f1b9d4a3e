import static cases.Cases.attempt;
import static cases.Cases.begin;
import static cases.Cases.print;

import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.qt.Guest;
import io.github.qtloop.qt.QtAsyncio;
import io.github.qtloop.qt.RunOptions;
import io.github.qtloop.reactor.backend.Reactors;
import io.qt.core.QTimer;
import io.qt.widgets.QApplication;
import io.qt.widgets.QDialog;
import io.qt.widgets.QWidget;

/** Loops that are the guests of an application; each case prints what happens, in order. */

/** Tasks that have been started and have not fallen asleep yet. */
int awake = 0;

void main(String[] args) {
    QApplication.initialize(args);
    QApplication.instance().aboutToQuit.connect(() -> print("about to quit"));

    begin("the application quits");
    Guest quitted = QtAsyncio.attach();
    start(quitted, "a");
    start(quitted, "b");
    later(QApplication::quit);
    exec();
    ended(quitted);

    begin("the last window closes");
    Guest windowed = QtAsyncio.attach();
    QWidget window = new QWidget();
    window.show();
    start(windowed, "a");
    later(window::close);
    exec();
    ended(windowed);
    window.dispose();

    begin("the loop is stopped, the application goes on");
    Guest stopped = QtAsyncio.attach();
    start(stopped, "a");
    stopped.loop().createTask(() -> {
        Asyncio.sleep(0.01).await();
        stopped.loop().stop();
        print("stopping");
        return null;
    });
    onceClosed(stopped, () -> {
        ended(stopped);
        QApplication.quit();
    });
    exec();

    begin("the loop is stopped, the application quits");
    Guest quitting = QtAsyncio.attach(RunOptions.DEFAULTS);
    start(quitting, "a");
    later(quitting.loop()::stop);
    exec();
    ended(quitting);

    begin("closed by its owner, twice");
    Guest closed = QtAsyncio.attach();
    start(closed, "a");
    later(() -> {
        closed.close();
        closed.close();
        ended(closed);
        QApplication.quit();
    });
    exec();

    begin("closed by a coroutine");
    Guest own = QtAsyncio.attach(RunOptions.DEFAULTS);
    start(own, "a");
    own.loop().createTask(() -> {
        try (own) {
            Asyncio.sleep(0.01).await();
        }
        print("open until this task waits: " + !own.isClosed());
        return null;
    });
    exec();
    ended(own);

    begin("attached inside exec");
    later(() -> {
        Guest inside = QtAsyncio.attach(RunOptions.DEFAULTS);
        attempt(QtAsyncio::attach);
        attempt(() -> QtAsyncio.run(() -> 1));
        inside.loop().createTask(() -> {
            Asyncio.sleep(0.01).await();
            print("running: " + (Asyncio.getRunningLoop() == inside.loop()));
            inside.loop().stop();
            return null;
        });
    });
    exec();

    begin("never executed");
    try (Guest idle = QtAsyncio.attach()) {
        idle.loop().createTask(() -> {
            print("runs");
            return null;
        });
    }
    print("left");

    begin("another thread calls");
    Guest called = QtAsyncio.attach(RunOptions.DEFAULTS);
    Thread.ofVirtual().start(() -> called.loop().callSoonThreadsafe(() -> {
        print("called");
        called.loop().stop();
    }));
    exec();

    begin("the application quits in a dialog of a coroutine");
    Guest modal = QtAsyncio.attach();
    start(modal, "a");
    modal.loop().createTask(() -> {
        QDialog dialog = new QDialog();
        later(QApplication::quit);
        print("dialog: " + dialog.exec());
        dialog.dispose();
        try {
            Asyncio.sleep(10).await();
        } finally {
            print("the opener is cancelled");
        }
        return null;
    });
    exec();
    ended(modal);

    begin("the application quits again in the clean-up");
    Guest twice = QtAsyncio.attach();
    awake++;
    twice.loop().createTask(() -> {
        try {
            awake--;
            Asyncio.sleep(10).await();
        } finally {
            QApplication.quit();
            Asyncio.sleep(0.01).await();
            print("cleaned up");
        }
        return null;
    });
    later(QApplication::quit);
    exec();
    ended(twice);

    begin("errors");
    Guest faulty = QtAsyncio.attach(RunOptions.DEFAULTS);
    faulty.loop().setExceptionHandler((loop, context) -> print(context.get("message")));
    faulty.loop().callSoon(() -> {
        throw new IllegalStateException("reported, and the loop goes on");
    });
    start(faulty, "a");
    Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> print("uncaught " + error));
    faulty.loop().callLater(0.02, () -> {
        throw new OutOfMemoryError("as if");
    });
    exec();
    ended(faulty);

    begin("end");
    print("Qt objects left: " + Reactors.liveQtObjects());
    QApplication.shutdown();
}

/** Lets Qt do something, once all tasks sleep. */
void later(Runnable action) {
    QTimer.singleShot(20, () -> {
        if (awake == 0) {
            action.run();
        } else {
            later(action);
        }
    });
}

void onceClosed(Guest guest, Runnable action) {
    QTimer.singleShot(5, () -> {
        if (guest.loop().isClosed()) {
            action.run();
        } else {
            onceClosed(guest, action);
        }
    });
}

void exec() {
    print("executed: " + QApplication.exec());
}

/** A task that cleans up for a while when it is cancelled. */
void start(Guest guest, String name) {
    awake++;
    guest.loop().createTask(() -> {
        try {
            awake--;
            Asyncio.sleep(10).await();
        } finally {
            Asyncio.sleep(0.01).await();
            print(name + " has cleaned up");
        }
        return null;
    });
}

void ended(Guest guest) {
    print("guest closed: " + guest.isClosed() + ", loop closed: " + guest.loop().isClosed());
    attempt(Asyncio::getRunningLoop);
}
