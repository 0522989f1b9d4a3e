package io.github.qtloop.loop;

import io.github.qtloop.Awaitable;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the core does with loops in several places, or where the versions have different methods for it. */
public final class Loops {

    private Loops() {}

    /**
     * A loop as the class that all of ours have in common.
     *
     * @param loop the loop
     * @return the same loop
     * @throws IllegalArgumentException when it is not one of ours: no other can run Java coroutines
     */
    public static AbstractQtEventLoop own(AbstractEventLoop loop) {
        if (loop instanceof AbstractQtEventLoop own) {
            return own;
        }
        throw new IllegalArgumentException(
                loop + " cannot run coroutines: use a loop that asyncio.new_event_loop() makes");
    }

    /**
     * Calls something in the thread of a loop, from any thread; one that is closed, maybe just now, needs no news.
     *
     * @param loop the loop
     * @param news what to call
     */
    public static void tell(AbstractEventLoop loop, Runnable news) {
        try {
            loop.callSoonThreadsafe(news);
        } catch (IllegalStateException e) {
            if (!loop.isClosed()) {
                throw e;
            }
        }
    }

    /**
     * Reports an error of a task that nobody else handles to the exception handler.
     *
     * @param loop the loop of the task
     * @param message what has happened
     * @param error what the task has raised
     * @param task the task
     */
    public static void report(AbstractEventLoop loop, String message, Throwable error, Task<?> task) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("message", message);
        report.put("exception", error);
        report.put("task", task);
        loop.callExceptionHandler(report);
    }

    /**
     * Reports the error of a future for which nobody waits any more to the exception handler of its loop.
     *
     * @param future the future
     * @param message what has happened
     * @param error what the future raises
     */
    public static void reportLost(Future<?> future, String message, Throwable error) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("message", message);
        report.put("exception", error);
        report.put("future", future);
        if (future instanceof QtFuture<?> own && own.source() instanceof List<?> source) {
            report.put("source_traceback", source);
        }
        future.getLoop().callExceptionHandler(report);
    }

    /**
     * Ends the threads of the default executor: {@code loop.shutdown_default_executor(timeout)}.
     *
     * @param loop the loop
     * @param timeout seconds to wait, or null for as long as it takes; only loops of ours take it in every version
     * @return what to await
     */
    public static Awaitable<@Nullable Void> shutdownExecutor(AbstractEventLoop loop, @Nullable Double timeout) {
        return loop instanceof AbstractQtEventLoop own ? own.shutdownExecutor(timeout) : loop.shutdownDefaultExecutor();
    }
}
