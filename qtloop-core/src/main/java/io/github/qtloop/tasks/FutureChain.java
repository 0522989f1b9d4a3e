package io.github.qtloop.tasks;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.TimeoutError;
import io.github.qtloop.loop.Change;
import io.github.qtloop.loop.Loops;
import io.github.qtloop.loop.RunningLoop;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Chains a future of a loop and one that belongs to threads: the outcome goes from the source to the destination, a
 * cancellation goes both ways. The future of the loop is touched in the loop's thread only.
 */
final class FutureChain {

    private FutureChain() {}

    /** Hands the outcome of a loop's future to a thread; called in the loop's thread. */
    static <T extends @Nullable Object> void toThread(Future<T> source, CompletableFuture<T> destination) {
        AbstractEventLoop loop = source.getLoop();
        destination.whenComplete((result, error) -> {
            if (destination.isCancelled()) {
                inLoop(loop, source::cancel);
            }
        });
        source.addDoneCallback(done -> {
            if (done.cancelled()) {
                destination.cancel(false);
            } else if (done.exception() instanceof Throwable error) {
                destination.completeExceptionally(error);
            } else {
                destination.complete(done.result());
            }
        });
    }

    /** Hands the outcome of a thread's future to a loop. */
    static <T extends @Nullable Object> void fromThread(CompletableFuture<T> source, Future<T> destination) {
        AbstractEventLoop loop = destination.getLoop();
        destination.addDoneCallback(done -> {
            if (done.cancelled()) {
                source.cancel(false);
            }
        });
        source.whenComplete((result, error) -> inLoop(loop, () -> copy(source, destination)));
    }

    private static void inLoop(AbstractEventLoop loop, Runnable action) {
        if (Change.FUTURES_COPY_IN_THEIR_LOOP_AT_ONCE.isInForce() && RunningLoop.get() == loop) {
            action.run();
        } else {
            Loops.tell(loop, action);
        }
    }

    private static <T extends @Nullable Object> void copy(CompletableFuture<T> source, Future<T> destination) {
        if (destination.cancelled()) {
            return;
        }
        switch (source.state()) {
            case CANCELLED -> destination.cancel();
            case FAILED -> destination.setException(ofLoop(source.exceptionNow()));
            default -> destination.setResult(source.resultNow());
        }
    }

    /** The error of asyncio that stands for one of the JDK's, as asyncio does with those of concurrent.futures. */
    private static Throwable ofLoop(Throwable error) {
        return switch (error) {
            case CancellationException cancelled -> new CancelledError(cancelled.getMessage(), cancelled);
            case TimeoutException late -> new TimeoutError(late.getMessage(), late);
            default -> error;
        };
    }
}
