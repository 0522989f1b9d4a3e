package io.github.qtloop.tasks;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps a task waiting until it is released, by a call or as the callback of a future. */
final class Waiter implements Consumer<Future<?>> {

    private final Future<@Nullable Void> gate;

    Waiter(AbstractEventLoop loop) {
        gate = loop.createFuture();
    }

    void await() {
        gate.await();
    }

    void release() {
        if (!gate.done()) {
            gate.setResult(null);
        }
    }

    @Override
    public void accept(Future<?> done) {
        release();
    }
}
