package io.github.qtloop.qt;

import io.github.qtloop.asyncio.Future;
import io.github.qtloop.loop.AbstractQtEventLoop;
import io.github.qtloop.loop.Loops;
import io.github.qtloop.loop.RunningLoop;
import io.qt.core.QMetaObject;
import io.qt.core.QObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One wait for a signal: a future and the connections that complete it.
 *
 * <p>Only {@link #inLoop} may be called by any thread, because a signal may be emitted by any.
 *
 * @param <T> the type of the result
 */
final class SignalWait<T extends @Nullable Object> {

    private final AbstractQtEventLoop loop;
    private final Future<T> future;
    private final List<QMetaObject.Connection> connections = new ArrayList<>(2);

    private SignalWait(AbstractQtEventLoop loop) {
        this.loop = loop;
        this.future = loop.createFuture();
    }

    /**
     * Begins to wait.
     *
     * @param connect connects the signal to what it is given
     */
    static <T extends @Nullable Object> Future<T> open(
            QMetaObject.AbstractSignal signal, Function<Consumer<T>, QMetaObject.Connection> connect) {
        SignalWait<T> wait = new SignalWait<>(RunningLoop.require());
        wait.connect(signal, connect);
        return wait.future;
    }

    private void connect(QMetaObject.AbstractSignal signal, Function<Consumer<T>, QMetaObject.Connection> connect) {
        connections.add(connect.apply(value -> inLoop(() -> emitted(value))));
        if (signal.containingObject() instanceof QObject sender && signal != sender.destroyed) {
            // Named now: of a sender that is destroyed nothing can be asked.
            String name = sender.getClass().getSimpleName() + " " + sender.objectName();
            connections.add(Slots.connect(sender.destroyed, gone -> inLoop(() -> senderGone(name.strip()))));
        }
        future.addDoneCallback(done -> disconnect());
    }

    private void inLoop(Runnable action) {
        if (RunningLoop.get() == loop) {
            action.run();
        } else {
            Loops.tell(loop, action);
        }
    }

    private void emitted(T value) {
        if (!future.done()) {
            future.setResult(value);
        }
    }

    private void senderGone(String name) {
        if (!future.done()) {
            future.setException(new IllegalStateException(
                    "the object whose signal is awaited was destroyed before it emitted it: " + name));
        }
    }

    private void disconnect() {
        connections.forEach(QObject::disconnect);
    }
}
