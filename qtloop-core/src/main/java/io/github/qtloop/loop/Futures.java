package io.github.qtloop.loop;

import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the functions about tasks see of a future beyond its public methods, as they do in CPython. */
public final class Futures {

    private Futures() {}

    /**
     * What {@link Future#result()} raises; the future must be done.
     *
     * @param future the future
     * @return the error, or null when there is a result
     */
    public static @Nullable Throwable failure(Future<?> future) {
        return own(future).failure();
    }

    /**
     * The message of a cancellation.
     *
     * @param future the future
     * @return the message, or null if there is none
     */
    public static @Nullable String cancelMessage(Future<?> future) {
        return own(future).cancelMessage();
    }

    /**
     * What a future raises when it is cancelled: once the error that has ended its task, then new ones.
     *
     * @param future the future
     * @return the error
     */
    public static Throwable cancellation(Future<?> future) {
        return own(future).makeCancelledError();
    }

    /**
     * Who waits for a future, or will.
     *
     * @param future the future; one that is not the loop's own is awaited by nobody
     * @return the tasks
     */
    public static Set<Task<?>> awaitedBy(Future<?> future) {
        return future instanceof QtFuture<?> own ? own.awaitedBy() : Set.of();
    }

    /**
     * Reports the error of a future to the loop's exception handler, as if the future were lost, unless somebody has
     * looked at it.
     *
     * @param future the future
     */
    public static void reportUnseen(Future<?> future) {
        own(future).reportUnseen();
    }

    /** Only futures of our loops can be awaited in them. */
    private static QtFuture<?> own(Future<?> future) {
        return (QtFuture<?>) future;
    }
}
