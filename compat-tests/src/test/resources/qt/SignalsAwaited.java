import static cases.Cases.attempt;
import static cases.Cases.print;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.qt.QtAsyncio;
import io.github.qtloop.qt.RunOptions;
import io.github.qtloop.qt.Signals;
import io.qt.core.QModelIndex;
import io.qt.core.QObject;
import io.qt.core.QSize;
import io.qt.core.QStringListModel;
import io.qt.core.QTimer;
import io.qt.widgets.QApplication;
import io.qt.widgets.QListView;
import io.qt.widgets.QPushButton;
import java.util.List;
import java.util.concurrent.TimeoutException;

// Qt signals that coroutines await; each case prints what happens, in order.

/** Signals of every length, and how many receivers the first has. */
static final class Sender extends QObject {
    final Signal0 none = new Signal0();
    final Signal1<String> one = new Signal1<>();
    final Signal2<String, Integer> two = new Signal2<>();
    final Signal3<String, Integer, Boolean> three = new Signal3<>();
    final Signal4<String, Integer, Boolean, String> four = new Signal4<>();
    final Signal5<String, Integer, Boolean, String, Double> five = new Signal5<>();

    int receivers() {
        return receivers(none) + receivers(one) + receivers(destroyed);
    }
}

void main(String[] args) {
    QApplication.initialize(args);
    attempt(() -> Signals.next(new Sender().none));
    QtAsyncio.run(() -> {
        everyNumberOfArguments();
        beforeTheAwait();
        widgets();
        values();
        cancelled();
        timedOut();
        destroyed();
        otherThread();
        afterTheLoop();
        return null;
    }, RunOptions.DEFAULTS.withKeepRunning(false));
    late.run();
    QApplication.shutdown();
}

void everyNumberOfArguments() {
    Sender sender = new Sender();
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    loop.callSoon(sender.none::emit);
    print(Signals.next(sender.none).await());
    loop.callSoon(() -> sender.one.emit("a"));
    print(Signals.next(sender.one).await());
    loop.callSoon(() -> sender.two.emit("a", 2));
    Signals.Two<String, Integer> two = Signals.next(sender.two).await();
    print(two.first() + " " + two.second());
    loop.callSoon(() -> sender.three.emit("a", 2, true));
    print(Signals.next(sender.three).await());
    loop.callSoon(() -> sender.four.emit("a", 2, true, "d"));
    print(Signals.next(sender.four).await());
    loop.callSoon(() -> sender.five.emit("a", 2, true, "d", 5.0));
    print(Signals.next(sender.five).await());
    Asyncio.sleep(0).await();
    print("receivers left: " + sender.receivers());
    sender.dispose();
}

void beforeTheAwait() {
    Sender sender = new Sender();
    Future<String> next = Signals.next(sender.one);
    sender.one.emit("kept");
    sender.one.emit("too late");
    print(next.await());
    sender.dispose();
}

void widgets() {
    QPushButton button = new QPushButton("b");
    button.setCheckable(true);
    QTimer.singleShot(1, button::click);
    print("clicked: " + Signals.next(button.clicked).await());
    QTimer timer = new QTimer();
    Future<Void> timeout = Signals.next(timer.timeout);
    timer.start(1);
    print("timeout: " + timeout.await());
    timer.dispose();
    button.dispose();
}

/** What is emitted is a value that outlives the emission. */
void values() {
    QStringListModel model = new QStringListModel(List.of("x", "y", "z"));
    QListView view = new QListView();
    view.setModel(model);
    Future<Signals.Two<QModelIndex, QModelIndex>> changed = Signals.next(view.selectionModel().currentChanged);
    view.setCurrentIndex(model.index(1, 0));
    view.setCurrentIndex(model.index(2, 0));
    Asyncio.sleep(0.01).await();
    System.gc();
    Signals.Two<QModelIndex, QModelIndex> indexes = changed.await();
    print("current: " + model.data(indexes.first()) + ", before: " + indexes.second());
    QTimer.singleShot(1, () -> view.setIconSize(new QSize(7, 8)));
    print(Signals.next(view.iconSizeChanged).await().width());
    view.dispose();
    model.dispose();
}

void cancelled() {
    Sender sender = new Sender();
    Task<?> task = Asyncio.createTask(() -> Signals.next(sender.none).await());
    Asyncio.sleep(0).await();
    print("receivers while waiting: " + sender.receivers());
    task.cancel("enough");
    try {
        task.await();
    } catch (CancelledError e) {
        print("cancelled: " + e.getMessage());
    }
    print("receivers left: " + sender.receivers());
    sender.none.emit();
    sender.dispose();
}

void timedOut() {
    Sender sender = new Sender();
    try {
        Asyncio.waitFor(Signals.next(sender.none), 0.01).await();
    } catch (Exception e) {
        print("timeout");
    }
    Asyncio.sleep(0).await();
    print("receivers left: " + sender.receivers());
    sender.dispose();
}

void destroyed() {
    Sender sender = new Sender();
    sender.setObjectName("short-lived");
    Asyncio.getRunningLoop().callSoon(sender::dispose);
    attempt(() -> Signals.next(sender.one).await());
    QObject watched = new QObject();
    Asyncio.getRunningLoop().callSoon(watched::disposeLater);
    Signals.next(watched.destroyed).await();
    print("destroyed: " + watched.isDisposed());
    Sender last = new Sender();
    Asyncio.getRunningLoop().callSoon(() -> {
        last.one.emit("last words");
        last.dispose();
    });
    print(Signals.next(last.one).await());
}

void otherThread() throws Exception {
    Sender sender = new Sender();
    for (int turn = 0; turn < 100; turn++) {
        String text = "emitted elsewhere " + turn;
        Future<String> next = Signals.next(sender.one);
        Thread thread = Thread.ofPlatform().start(() -> sender.one.emit(text));
        String result = next.await();
        thread.join();
        if (!result.equals(text)) {
            print("wrong: " + result);
        }
    }
    print("emitted in other threads");
    sender.dispose();
}

/** A wait that nobody has ended does no harm when the loop is closed. */
void afterTheLoop() {
    Sender sender = new Sender();
    Future<Void> never = Signals.next(sender.none);
    late = () -> {
        sender.none.emit();
        print("done: " + never.done());
        sender.dispose();
    };
}

Runnable late = () -> {};
