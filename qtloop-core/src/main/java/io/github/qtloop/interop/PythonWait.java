package io.github.qtloop.interop;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.python.PythonObject;
import org.jspecify.annotations.Nullable;

/** The wait of a Java task for a future of Python. */
final class PythonWait {

    private final AbstractEventLoop loop;
    private Future<@Nullable Void> gate;

    PythonWait(AbstractEventLoop loop) {
        this.loop = loop;
        this.gate = loop.createFuture();
    }

    /** Python's future is done. */
    void end() {
        if (!gate.done()) {
            gate.setResult(null);
        }
    }

    /**
     * Suspends the task until {@link #end()}; a cancellation goes to Python, and counts here only if that refuses it.
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
