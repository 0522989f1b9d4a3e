package io.github.qtloop.tasks;

import io.github.qtloop.Awaitable;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.AwaitingCallback;
import io.github.qtloop.loop.Change;
import io.github.qtloop.loop.Tasks;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands the outcome of a future on to another one, whose cancellation does not reach the first: {@code asyncio.shield}.
 *
 * @param <T> the type of the result
 */
public final class Shield<T extends @Nullable Object> implements Consumer<Future<T>>, AwaitingCallback {

    private final Future<T> outer;
    private final @Nullable Task<?> awaiting = Tasks.currentIfAny();

    private Shield(Future<T> outer) {
        this.outer = outer;
    }

    /**
     * Protects an awaitable from being cancelled with the one who waits for it.
     *
     * @param awaitable what to protect
     * @param <T> the type of the result
     * @return a future with the same outcome; the awaitable itself if it is a future that is done
     * @throws IllegalStateException when there is no loop
     */
    public static <T extends @Nullable Object> Future<T> of(Awaitable<T> awaitable) {
        Future<T> inner = Tasks.ensureFuture(awaitable, null);
        if (inner.done()) {
            return inner;
        }
        Future<T> outer = inner.getLoop().createFuture();
        Shield<T> shield = new Shield<>(outer);
        inner.addDoneCallback(shield);
        outer.addDoneCallback(ended -> {
            if (!inner.done()) {
                inner.removeDoneCallback(shield);
                if (Change.SHIELD_REPORTS_LOST_ERRORS.isInForce()) {
                    inner.removeDoneCallback(LostError.REPORT);
                    inner.addDoneCallback(LostError.REPORT);
                }
            }
        });
        return outer;
    }

    @Override
    public @Nullable Task<?> awaitingTask() {
        return awaiting;
    }

    /** Hands on what the protected future has ended with. */
    @Override
    public void accept(Future<T> inner) {
        if (outer.cancelled()) {
            if (!inner.cancelled() && !Change.SHIELD_REPORTS_LOST_ERRORS.isInForce()) {
                // Nobody will see the error: looked at, it is not reported as forgotten.
                inner.exception();
            }
        } else if (inner.cancelled()) {
            outer.cancel();
        } else if (inner.exception() instanceof Throwable error) {
            outer.setException(error);
        } else {
            outer.setResult(inner.result());
        }
    }
}
