package io.github.qtloop.loop;

import io.github.qtloop.asyncio.Handle;
import io.github.qtloop.loop.report.ErrorLog;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs what blocks in other threads, in the default executor if no other is given. */
final class ExecutorSlot {

    private final AbstractQtEventLoop loop;
    private @Nullable ExecutorService standard;
    private boolean shutdownCalled;

    ExecutorSlot(AbstractQtEventLoop loop) {
        this.loop = loop;
    }

    void set(ExecutorService executor) {
        standard = executor;
    }

    /** Runs a function; cancelling the future takes it out of the executor if it has not started. */
    <T extends @Nullable Object> QtFuture<T> run(@Nullable Executor executor, Callable<T> function) {
        Executor chosen = executor != null ? executor : standard();
        QtFuture<T> future = loop.makeFuture();
        FutureTask<T> work = new FutureTask<>(function) {
            @Override
            protected void done() {
                Loops.tell(loop, () -> copy(this, future));
            }
        };
        future.addDoneCallback(done -> {
            if (done.cancelled()) {
                work.cancel(false);
            }
        });
        chosen.execute(work);
        return future;
    }

    /**
     * Ends the default executor; called by a coroutine, which waits until its threads have ended.
     *
     * @param timeout seconds to wait, or null for as long as it takes
     */
    void shutdown(@Nullable Double timeout) {
        shutdownCalled = true;
        ExecutorService executor = standard;
        if (executor == null) {
            return;
        }
        QtFuture<Boolean> ended = loop.makeFuture();
        executor.shutdown();
        Thread.ofPlatform().daemon().name("asyncio-shutdown").start(() -> {
            awaitEnd(executor);
            Loops.tell(loop, () -> finish(ended, true));
        });
        Handle alarm = timeout == null ? null : loop.callLater(timeout, () -> finish(ended, false));
        try {
            if (!ended.await()) {
                ErrorLog.warn(
                        "The executor did not finishing joining its threads within " + timeout + " seconds.");
            }
        } finally {
            if (alarm != null) {
                alarm.cancel();
            }
        }
    }

    /** Tells the default executor to end, without waiting. */
    void close() {
        shutdownCalled = true;
        ExecutorService executor = standard;
        standard = null;
        if (executor != null) {
            executor.shutdown();
        }
    }

    private ExecutorService standard() {
        if (shutdownCalled) {
            throw new IllegalStateException("Executor shutdown has been called");
        }
        ExecutorService executor = standard;
        if (executor == null) {
            executor = makeStandard();
            standard = executor;
        }
        return executor;
    }

    /** As many threads as Python's {@code ThreadPoolExecutor} has; idle ones end, and so never keep the JVM alive. */
    private static ExecutorService makeStandard() {
        int threads = Math.min(32, Runtime.getRuntime().availableProcessors() + 4);
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("asyncio_", 0).factory());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private static void awaitEnd(ExecutorService executor) {
        boolean ended = false;
        while (!ended) {
            try {
                ended = executor.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                // Nobody has reason to interrupt this thread.
                return;
            }
        }
    }

    private static void finish(QtFuture<Boolean> future, boolean value) {
        if (!future.done()) {
            future.finish(value);
        }
    }

    private static <T extends @Nullable Object> void copy(FutureTask<T> work, QtFuture<T> future) {
        if (future.done()) {
            return;
        }
        switch (work.state()) {
            case SUCCESS -> future.finish(work.resultNow());
            case FAILED -> future.fail(work.exceptionNow());
            default -> future.cancelNow(null);
        }
    }
}
