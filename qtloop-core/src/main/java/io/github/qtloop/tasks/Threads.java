package io.github.qtloop.tasks;

import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.loop.RunningLoop;
import io.github.qtloop.loop.Tasks;
import io.github.qtloop.loop.report.Errors;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Work that crosses from a loop to other threads and back. */
public final class Threads {

    private Threads() {}

    /**
     * Calls something that blocks on a thread of the default executor, in a copy of the context of who awaits it:
     * {@code asyncio.to_thread}.
     *
     * @param function what to call
     * @param <T> the type of the result
     * @return what to await; cancelling it does not stop a call that has begun
     */
    public static <T extends @Nullable Object> Coroutine<T> call(Callable<T> function) {
        return () -> {
            AbstractEventLoop loop = RunningLoop.requireToAwait();
            Context context = Context.copyContext();
            return loop.runInExecutor(null, () -> context.call(function)).await();
        };
    }

    /**
     * Hands a coroutine to a loop from another thread: {@code asyncio.run_coroutine_threadsafe}.
     *
     * @param coroutine what to run
     * @param loop the loop that runs it
     * @param <T> the type of the result
     * @return the result, for the other thread; cancelling it cancels the task
     * @throws IllegalStateException when the loop is closed
     */
    public static <T extends @Nullable Object> CompletableFuture<T> run(
            Coroutine<T> coroutine, AbstractEventLoop loop) {
        CompletableFuture<T> result = new CompletableFuture<>();
        loop.callSoonThreadsafe(() -> {
            try {
                FutureChain.toThread(Tasks.ensureFuture(coroutine, loop), result);
            } catch (Throwable error) {
                if (!Errors.endsLoop(error)) {
                    result.completeExceptionally(error);
                }
                throw error;
            }
        });
        return result;
    }

    /**
     * Makes a future of a loop of one that belongs to a thread: {@code asyncio.wrap_future}.
     *
     * @param future the other future
     * @param loop the loop, or null for the one of the calling thread
     * @param <T> the type of the result
     * @return a future that ends as the other one does; cancelling it cancels the other one
     * @throws IllegalStateException when there is no loop
     */
    public static <T extends @Nullable Object> Future<T> wrap(
            CompletableFuture<T> future, @Nullable AbstractEventLoop loop) {
        Future<T> wrapping = (loop != null ? loop : Tasks.loopOfThread()).createFuture();
        FutureChain.fromThread(future, wrapping);
        return wrapping;
    }
}
