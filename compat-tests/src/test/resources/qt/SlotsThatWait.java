import static cases.Cases.attempt;
import static cases.Cases.print;

import static io.github.qtloop.qt.AsyncSlots.asyncSlot;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Event;
import io.github.qtloop.qt.AsyncSlot;
import io.github.qtloop.qt.AsyncSlots;
import io.github.qtloop.qt.Overlap;
import io.github.qtloop.qt.QtAsyncio;
import io.github.qtloop.qt.RunOptions;
import io.qt.core.QObject;
import io.qt.widgets.QApplication;
import io.qt.widgets.QPushButton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Slots that are coroutines; each case prints what happens, in order. */

static final class Sender extends QObject {
    final Signal0 none = new Signal0();
    final Signal1<String> one = new Signal1<>();
    final Signal2<String, Integer> two = new Signal2<>();
    final Signal3<String, Integer, Boolean> three = new Signal3<>();
}

/** Made while no loop runs, as most programs do. */
Sender early = new Sender();

void main(String[] args) {
    QApplication.initialize(args);
    early.one.connect(asyncSlot(text -> {
        Asyncio.sleep(0).await();
        print("early " + text);
    }));
    attempt(() -> early.one.emit("nobody there"));
    QtAsyncio.run(() -> {
        early.one.emit("1");
        settle();
        forms();
        overlaps();
        errors();
        elsewhere();
        return null;
    }, RunOptions.DEFAULTS.withKeepRunning(false));
    early.dispose();
    QApplication.shutdown();
}

Coroutine<Object> greet() {
    return greet("nobody");
}

Coroutine<Object> greet(String name) {
    return greet(name, 1);
}

Coroutine<Object> greet(String name, int times) {
    return () -> {
        Asyncio.sleep(0).await();
        print("hello " + name + " " + times);
        return times;
    };
}

/** Bodies and functions, of as many arguments as the signal has, or fewer. */
void forms() {
    Sender sender = new Sender();
    sender.none.connect(asyncSlot(() -> {
        Asyncio.sleep(0).await();
        print("body");
    }));
    sender.none.connect(asyncSlot(() -> greet()));
    sender.one.connect(asyncSlot(text -> {
        Asyncio.sleep(0).await();
        print("body " + text);
    }));
    sender.one.connect(asyncSlot((String text) -> greet(text)));
    sender.one.connect(asyncSlot(() -> greet()));
    sender.two.connect(asyncSlot((text, number) -> {
        Asyncio.sleep(0).await();
        print("body " + text + " " + number);
    }));
    sender.two.connect(asyncSlot((String text, Integer number) -> greet(text, number)));
    sender.three.connect(asyncSlot((String text, Integer number) -> greet(text, number)));
    QPushButton button = new QPushButton("b");
    button.clicked.connect(asyncSlot(() -> print("clicked")));
    button.clicked.connect(asyncSlot(checked -> {
        print("clicked " + checked);
    }));
    sender.none.emit();
    sender.one.emit("a");
    sender.two.emit("b", 2);
    sender.three.emit("c", 3, true);
    button.click();
    print("emitted");
    settle();
    sender.dispose();
    button.dispose();
}

/** Three emissions, of which the slot is still busy with the first when the second and the third come. */
void overlaps() {
    for (Overlap overlap : Overlap.values()) {
        List<String> trace = new ArrayList<>();
        Event go = Asyncio.event();
        Sender sender = new Sender();
        AsyncSlots.Slot1<String> slot = asyncSlot(overlap, name -> {
            trace.add("+" + name);
            try {
                go.waitFor().await();
                trace.add(name);
            } finally {
                Asyncio.sleep(0).await();
                trace.add("-" + name);
            }
        });
        sender.one.connect(slot);
        for (String name : List.of("1", "2", "3")) {
            sender.one.emit(name);
            Asyncio.sleep(0).await();
        }
        int busy = slot.tasks().size();
        settle();
        go.set();
        ended(slot);
        print(overlap + ": " + String.join(" ", trace) + "; tasks " + busy + ", then " + slot.tasks().size());
        go.clear();
        sender.one.emit("4");
        Asyncio.sleep(0).await();
        slot.cancel();
        ended(slot);
        print("cancelled: " + trace.getLast() + ", then " + slot.tasks().size());
        sender.dispose();
    }
}

void errors() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    loop.setExceptionHandler((where, context) -> {
        print(context.get("message") + ": " + context.get("exception"));
        print(context.containsKey("task"));
    });
    Sender sender = new Sender();
    sender.none.connect(asyncSlot(() -> {
        Asyncio.sleep(0).await();
        throw new IOException("broken");
    }));
    sender.none.connect(asyncSlot(() -> {
        Asyncio.currentTask().cancel();
        Asyncio.sleep(1).await();
    }));
    sender.none.emit();
    settle();
    System.gc();
    settle();
    loop.setExceptionHandler(null);
    sender.dispose();
}

/** A slot that was made in the loop's thread runs there. */
void elsewhere() throws InterruptedException {
    Sender sender = new Sender();
    Thread home = Thread.currentThread();
    sender.one.connect(asyncSlot(text -> {
        Asyncio.sleep(0).await();
        print(text + ", here: " + (Thread.currentThread() == home));
    }));
    Thread thread = Thread.ofPlatform().start(() -> sender.one.emit("from another thread"));
    thread.join();
    settle();
    sender.dispose();
}

/** Lets the tasks go on until all wait for something that lasts. */
void settle() {
    for (int turn = 0; turn < 20; turn++) {
        Asyncio.sleep(0).await();
    }
}

void ended(AsyncSlot slot) {
    while (!slot.tasks().isEmpty()) {
        Asyncio.sleep(0.001).await();
    }
}
