package io.github.qtloop.testing;

import io.github.qtloop.qtcore.Receiver;
import java.util.ArrayDeque;
import java.util.Queue;

/** Calls that Qt's event loop in the calling thread makes, each by an event of its own. */
public final class QtCalls implements AutoCloseable {

    private final Queue<Runnable> calls = new ArrayDeque<>();
    private final Receiver receiver = new Receiver(() -> calls.remove().run(), () -> {});

    /** Posts a call. */
    public void soon(Runnable call) {
        calls.add(call);
        receiver.post();
    }

    @Override
    public void close() {
        receiver.close();
    }
}
