package io.github.qtloop.tasks;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Handle;
import io.github.qtloop.loop.Change;
import io.github.qtloop.loop.RunningLoop;
import io.github.qtloop.loop.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * Waits for some time: {@code asyncio.sleep}.
 *
 * @param delay seconds; 0 or less lets the other tasks run once
 * @param result what to result in
 * @param <T> the type of the result
 */
public record Sleep<T extends @Nullable Object>(double delay, T result) implements Coroutine<T> {

    @Override
    public T run() {
        if (delay <= 0) {
            Tasks.yieldOnce();
            return result;
        }
        if (Double.isNaN(delay) && Change.SLEEP_REFUSES_NAN.isInForce()) {
            throw new IllegalArgumentException("Invalid delay: NaN (not a number)");
        }
        AbstractEventLoop loop = RunningLoop.requireToAwait();
        Future<T> alarm = loop.createFuture();
        Handle timer = loop.callLater(delay, () -> ring(alarm));
        try {
            return alarm.await();
        } finally {
            timer.cancel();
        }
    }

    private void ring(Future<T> alarm) {
        if (!alarm.cancelled()) {
            alarm.setResult(result);
        }
    }
}
