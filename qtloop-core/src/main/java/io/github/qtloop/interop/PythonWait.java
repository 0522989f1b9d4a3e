package io.github.qtloop.interop;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.loop.Futures;
import io.github.qtloop.python.PythonObject;
import org.jspecify.annotations.Nullable;

/** The wait of a Java task for a future of Python, which calls it when it is done. */
final class PythonWait implements Runnable {

    private final AbstractEventLoop loop;
    private Future<@Nullable Void> gate;

    PythonWait(AbstractEventLoop loop) {
        this.loop = loop;
        this.gate = loop.createFuture();
    }

    @Override
    public void run() {
        if (!gate.done()) {
            gate.setResult(null);
        }
    }

    /** The key by which a dump knows the task that waits; empty if none does. */
    @Override
    public String toString() {
        return Futures.awaitedBy(gate).stream().map(Keys::of).findFirst().orElse("");
    }

    /**
     * Suspends the task until {@link #run()}; a cancellation goes to Python, and counts here only if that refuses it.
     */
    void await(PythonObject watched) {
        while (true) {
            try {
                gate.await();
                return;
            } catch (CancelledError cancellation) {
                if (!watched.invoke(boolean.class, "cancel", cancellation.getMessage())) {
                    throw cancellation;
                }
                gate = loop.createFuture();
            }
        }
    }
}
