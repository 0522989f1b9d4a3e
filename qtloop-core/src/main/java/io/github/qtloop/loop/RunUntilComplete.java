package io.github.qtloop.loop;

import io.github.qtloop.Awaitable;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.loop.report.Errors;
import io.github.qtloop.loop.report.Traces;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stops the loop when a future is done: {@code loop.run_until_complete}. */
final class RunUntilComplete implements Consumer<Future<?>>, Traces.Named {

    private final AbstractQtEventLoop loop;

    RunUntilComplete(AbstractQtEventLoop loop) {
        this.loop = loop;
    }

    <T extends @Nullable Object> T run(Awaitable<T> awaitable) {
        Future<T> future = Tasks.ensureFuture(awaitable, loop);
        boolean isOwn = future != awaitable;
        if (isOwn) {
            // If it does not get done, the error below says so.
            Tasks.setExpendable(future);
        }
        future.addDoneCallback(this);
        try {
            loop.runForever();
        } catch (Throwable error) {
            if (isOwn && future.done() && !future.cancelled()) {
                // Nobody else has this task: its error, which has ended the run, counts as seen.
                future.exception();
            }
            throw error;
        } finally {
            future.removeDoneCallback(this);
        }
        if (!future.done()) {
            throw new IllegalStateException("Event loop stopped before Future completed.");
        }
        return future.result();
    }

    @Override
    public void accept(Future<?> future) {
        Throwable error = future.cancelled() ? null : future.exception();
        // Such an error has ended the run already.
        if (error == null || !Errors.endsLoop(error)) {
            loop.stop();
        }
    }

    @Override
    public String qualifiedName() {
        return "_run_until_complete_cb";
    }
}
