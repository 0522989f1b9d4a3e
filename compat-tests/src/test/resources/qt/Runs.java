import static cases.Cases.attempt;
import static cases.Cases.begin;
import static cases.Cases.print;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.qt.QtAsyncio;
import io.github.qtloop.qt.RunOptions;
import io.github.qtloop.reactor.backend.Reactors;
import io.qt.core.QMetaObject;
import io.qt.core.QTimer;
import io.qt.widgets.QApplication;
import io.qt.widgets.QWidget;

/** Runs of QtAsyncio with its options; each case prints what happens, in order. */

RunOptions once = RunOptions.DEFAULTS.withKeepRunning(false);

void main(String[] args) {
    QApplication.initialize(args);
    QApplication.instance().aboutToQuit.connect(() -> print("about to quit"));

    begin("the result of the coroutine");
    print(QtAsyncio.run(sleeping("value"), once));
    begin("its exception");
    attempt(() -> QtAsyncio.run(failing(), once));

    begin("it keeps running until it is stopped");
    print(QtAsyncio.run(() -> {
        AbstractEventLoop loop = Asyncio.getRunningLoop();
        loop.createTask(cleaningUp());
        loop.callLater(0.03, () -> {
            print("stopping");
            loop.stop();
        });
        print("the coroutine ends");
        return "lost";
    }, RunOptions.DEFAULTS));

    begin("it keeps running until the application quits");
    QtAsyncio.run(cleaningUp(QApplication::quit));

    begin("until the last window closes");
    QWidget window = new QWidget();
    window.show();
    QtAsyncio.run(cleaningUp(window::close));
    window.dispose();

    begin("without a coroutine");
    attempt(() -> QtAsyncio.run(null, once));
    QTimer.singleShot(10, QApplication::quit);
    QtAsyncio.run(null);
    QTimer.singleShot(0, QApplication::quit);
    QtAsyncio.run(null);

    begin("inside the application's own execution");
    QTimer.singleShot(0, () -> {
        print(QtAsyncio.run(sleeping("nested"), once.withQuitQapp(false)));
        print("the application goes on");
        QTimer.singleShot(10, () -> {
            print(QtAsyncio.run(sleeping("nested again"), once));
            print("the application is told to quit");
        });
    });
    print("executed: " + QApplication.exec());

    begin("inside a running loop");
    attempt(() -> QtAsyncio.run(() -> {
        attempt(() -> QtAsyncio.run(null));
        return null;
    }, once));

    begin("debug mode");
    attempt(() -> print(QtAsyncio.run(debug(), once.withDebug(true))));
    attempt(() -> print(QtAsyncio.run(debug(), once.withDebug(false))));

    begin("Ctrl-C stops a loop that keeps running");
    QtAsyncio.run(() -> {
        Asyncio.createTask(cleaningUp());
        Asyncio.sleep(0.01).await();
        interrupt();
        return null;
    }, RunOptions.DEFAULTS.withHandleSigint(true));

    begin("end");
    attempt(Asyncio::getRunningLoop);
    print("Qt objects left: " + Reactors.liveQtObjects());
    QApplication.shutdown();
}

/** Tells of the debug mode, which keeps quiet about the callbacks of a slow machine. */
Coroutine<Boolean> debug() {
    return () -> {
        AbstractEventLoop loop = Asyncio.getRunningLoop();
        loop.setSlowCallbackDuration(60);
        return loop.getDebug();
    };
}

Coroutine<String> sleeping(String result) {
    return () -> {
        Asyncio.sleep(0.01).await();
        return result;
    };
}

Coroutine<String> failing() {
    return () -> {
        Asyncio.sleep(0).await();
        throw new IllegalStateException("raised by the coroutine");
    };
}

/** Cleans up when it is cancelled; Qt does something a while after it has fallen asleep. */
Coroutine<Object> cleaningUp(QMetaObject.Slot0 meanwhile) {
    return () -> {
        QTimer.singleShot(30, meanwhile);
        return cleaningUp().await();
    };
}

Coroutine<Object> cleaningUp() {
    return () -> {
        try {
            Asyncio.sleep(10).await();
        } finally {
            Asyncio.sleep(0.01).await();
            print("cleaned up");
        }
        return null;
    };
}

void interrupt() throws Exception {
    new ProcessBuilder("kill", "-INT", Long.toString(ProcessHandle.current().pid())).start().waitFor();
}
