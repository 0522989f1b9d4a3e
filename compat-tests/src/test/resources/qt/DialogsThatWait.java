import static cases.Cases.begin;
import static cases.Cases.print;

import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.qt.Dialogs;
import io.github.qtloop.qt.QtAsyncio;
import io.github.qtloop.qt.RunOptions;
import io.github.qtloop.qt.Signals;
import io.qt.core.QTimer;
import io.qt.widgets.QApplication;
import io.qt.widgets.QDialog;
import io.qt.widgets.QMessageBox;
import java.util.List;

/** Modal dialogs in coroutines; each case prints what happens, in order. */

void main(String[] args) {
    QApplication.initialize(args);
    QApplication.setQuitOnLastWindowClosed(false);
    run(() -> {
        opened();
        messageBox();
        openedAndCancelled();
        openedAndDestroyed();
        openedOneInAnother();
        executed();
        executedOneInAnother();
        executedAndCancelled();
        executedInASharedContext();
        executedAndWaitedFor();
        executedAndStopped();
        return null;
    });
    QApplication.shutdown();
}

void run(Coroutine<Object> main) {
    try {
        QtAsyncio.run(main, RunOptions.DEFAULTS.withKeepRunning(false));
    } catch (IllegalStateException e) {
        print(e.getMessage());
    }
}

void opened() {
    begin("open");
    QDialog dialog = new QDialog();
    Task<?> ticks = Asyncio.createTask(ticks("tick"));
    after(0.03, dialog::accept);
    print("result: " + Dialogs.open(dialog).await() + ", visible: " + dialog.isVisible());
    ticks.cancel();
    dialog.dispose();
}

void messageBox() {
    begin("message box");
    QMessageBox box = new QMessageBox();
    box.setStandardButtons(QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No);
    after(0.01, () -> box.button(QMessageBox.StandardButton.No).click());
    print("No: " + (Dialogs.open(box).await() == QMessageBox.StandardButton.No.value()));
    box.dispose();
}

void openedAndCancelled() {
    begin("open, cancelled");
    QDialog dialog = new QDialog();
    Task<Integer> task = Asyncio.createTask(Dialogs.open(dialog));
    Asyncio.sleep(0).await();
    print("visible: " + dialog.isVisible());
    task.cancel();
    Asyncio.wait(List.of(task)).await();
    print("cancelled: " + task.cancelled() + ", visible: " + dialog.isVisible());
    dialog.dispose();
}

void openedAndDestroyed() {
    begin("open, destroyed");
    QDialog dialog = new QDialog();
    after(0.01, dialog::dispose);
    try {
        print(Dialogs.open(dialog).await());
    } catch (IllegalStateException e) {
        print(e.getMessage());
    }
}

void openedOneInAnother() {
    begin("open, one in another");
    QDialog outer = new QDialog();
    QDialog inner = new QDialog();
    Task<Integer> task = Asyncio.createTask(Dialogs.open(outer));
    after(0.01, () -> outer.done(1));
    after(0.03, () -> inner.done(2));
    print("inner: " + Dialogs.open(inner).await() + ", outer first: " + task.result());
    outer.dispose();
    inner.dispose();
}

/** The opener sits on the stack; everybody else goes on: callbacks, timers, tasks, and new ones. */
void executed() {
    begin("exec");
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    QDialog dialog = new QDialog();
    Task<?> self = Asyncio.currentTask();
    loop.callSoon(() -> print("callback, current task: " + Asyncio.currentTask()));
    loop.createTask(() -> {
        print("task: " + (Asyncio.currentTask() != self));
        Asyncio.sleep(0.01).await();
        Task<Integer> child = Asyncio.createTask(() -> {
            Asyncio.sleep(0).await();
            return 5;
        });
        print("child: " + child.await());
        Thread.ofVirtual().start(() -> loop.callSoonThreadsafe(() -> {
            print("another thread");
            dialog.done(3);
        }));
        return null;
    });
    print("result: " + dialog.exec() + ", same task: " + (Asyncio.currentTask() == self));
    Asyncio.sleep(0.001).await();
    dialog.dispose();
}

/** They unwind last in, first out, whichever is closed first. */
void executedOneInAnother() {
    begin("exec, one in another");
    Task<?> outer = Asyncio.createTask(modal("outer", 0.02));
    Task<?> inner = Asyncio.createTask(modal("inner", 0.05));
    outer.await();
    inner.await();
}

Coroutine<Object> modal(String name, double seconds) {
    return () -> {
        QDialog dialog = new QDialog();
        after(seconds, () -> {
            print("closing " + name);
            dialog.accept();
        });
        dialog.exec();
        print(name + " has returned");
        dialog.dispose();
        return null;
    };
}

void executedAndCancelled() {
    begin("exec, the opener is cancelled");
    QDialog dialog = new QDialog();
    Task<Object> opener = Asyncio.createTask(() -> {
        print("result: " + dialog.exec());
        try {
            Asyncio.sleep(10).await();
        } catch (CancelledError e) {
            print("cancelled at the next await: " + e.getMessage());
        }
        return null;
    });
    Asyncio.getRunningLoop().callLater(0.01, () -> opener.cancel("why"));
    after(0.03, () -> {
        print("closing");
        dialog.accept();
    });
    opener.await();
    dialog.dispose();
}

/** A context can be entered once, so who shares the opener's waits for it; the others do not. */
void executedInASharedContext() {
    begin("exec, others share the context");
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    QDialog dialog = new QDialog();
    loop.callSoon(() -> print("in the same context"), Context.current());
    loop.createTask(() -> {
        print("a task in the same context");
        return null;
    }, "sharing", Context.current());
    loop.callSoon(() -> print("in a copy"));
    after(0.02, () -> {
        print("closing");
        dialog.accept();
    });
    dialog.exec();
    print("returned");
    Asyncio.sleep(0).await();
    dialog.dispose();
}

/** Another task waits for the opener, whose wake-up comes in the nested loop of a third one. */
void executedAndWaitedFor() {
    begin("exec, awaited by another task");
    Future<String> gate = Asyncio.getRunningLoop().createFuture();
    Task<String> waiter = Asyncio.createTask(() -> "got " + gate.await());
    QDialog dialog = new QDialog();
    after(0.01, () -> gate.setResult("it"));
    waiter.addDoneCallback(done -> dialog.accept());
    dialog.exec();
    print("done in the meantime: " + waiter.done() + ", " + waiter.result());
    dialog.dispose();
}

void executedAndStopped() {
    begin("exec, the loop is stopped");
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    QDialog dialog = new QDialog();
    QTimer.singleShot(10, () -> {
        loop.stop();
        print("stopped");
    });
    QTimer.singleShot(40, () -> {
        print("closing");
        dialog.accept();
    });
    dialog.exec();
    print("the opener goes on to its next await");
    dialog.dispose();
    try {
        Asyncio.sleep(10).await();
    } finally {
        print("and is cancelled there");
    }
}

Coroutine<Object> ticks(String text) {
    return () -> {
        print(text);
        while (true) {
            Asyncio.sleep(0.005).await();
        }
    };
}

void after(double seconds, Runnable action) {
    Asyncio.getRunningLoop().callLater(seconds, action);
}
