package io.github.qtloop.tasks;

import io.github.qtloop.asyncio.Future;
import io.github.qtloop.loop.Loops;
import java.util.function.Consumer;

/**
 * Reports the error of a future that was shielded, and for which nobody waits any more: {@code _log_on_exception} of {@code
 * asyncio.tasks}. It is one object, so a future has it once.
 */
enum LostError implements Consumer<Future<?>> {
    REPORT;

    @Override
    public void accept(Future<?> future) {
        if (!future.cancelled() && future.exception() instanceof Throwable error) {
            Loops.reportLost(future, error.getClass().getSimpleName() + " exception in shielded future", error);
        }
    }
}
