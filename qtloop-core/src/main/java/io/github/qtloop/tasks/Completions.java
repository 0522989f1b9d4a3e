package io.github.qtloop.tasks;

import io.github.qtloop.Awaitable;
import io.github.qtloop.CompletionIterator;
import io.github.qtloop.Coroutine;
import io.github.qtloop.StopAsyncIteration;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Queue;
import io.github.qtloop.asyncio.TimeoutError;
import io.github.qtloop.asyncio.TimerHandle;
import io.github.qtloop.loop.Change;
import io.github.qtloop.loop.Tasks;
import io.github.qtloop.loop.coroutine.Coroutines;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gives futures as they end: what {@code asyncio.as_completed} returns.
 *
 * @param <T> the type of the results
 */
public final class Completions<T extends @Nullable Object> implements CompletionIterator<T>, Consumer<Future<T>> {

    private final Iterable<? extends Awaitable<T>> awaitables;
    private final @Nullable Double timeout;
    private final Set<Future<T>> running = new LinkedHashSet<>();
    private final Queue<@Nullable Future<T>> ended = Asyncio.queue();
    private @Nullable TimerHandle timer;
    private boolean started;
    private int left;

    private Completions(Iterable<? extends Awaitable<T>> awaitables, @Nullable Double timeout) {
        this.awaitables = awaitables;
        this.timeout = timeout;
    }

    /**
     * Runs awaitables concurrently.
     *
     * @param awaitables what to wait for; a future that occurs twice is given once
     * @param timeout seconds for all of them, or null for no limit
     * @param <T> the type of the results
     * @return the awaitables in the order in which they end
     * @throws IllegalStateException when there is no loop
     */
    public static <T extends @Nullable Object> Completions<T> of(
            Iterable<? extends Awaitable<T>> awaitables, @Nullable Double timeout) {
        Completions<T> completions = new Completions<>(awaitables, timeout);
        if (Change.AS_COMPLETED_STARTS_AT_ONCE.isInForce()) {
            completions.start();
        }
        return completions;
    }

    @Override
    public boolean hasNext() {
        start();
        return left > 0;
    }

    /** What to await for the next result; raises a {@link TimeoutError} when the time is over. */
    @Override
    public Coroutine<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        left--;
        return () -> awaitOne().result();
    }

    @Override
    public Coroutine<Future<T>> anext() {
        return () -> {
            if (!hasNext()) {
                throw new StopAsyncIteration();
            }
            left--;
            return awaitOne();
        };
    }

    /** Takes note of a future that has ended. */
    @Override
    public void accept(Future<T> future) {
        if (running.remove(future)) {
            ended.putNowait(future);
            if (running.isEmpty() && timer != null) {
                timer.cancel();
            }
        }
    }

    /** Python's generator of old starts with the first question, the iterator of now when it is made. */
    private void start() {
        if (started) {
            return;
        }
        started = true;
        AbstractEventLoop loop = Tasks.loopOfThread();
        Set<Awaitable<T>> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Awaitable<T> awaitable : awaitables) {
            if (!Coroutines.runsOnce(awaitable) || known.add(awaitable)) {
                running.add(Tasks.ensureFuture(awaitable, loop));
            }
        }
        running.forEach(future -> future.addDoneCallback(this));
        left = running.size();
        if (left > 0 && timeout != null) {
            timer = loop.callLater(timeout, this::giveUp);
        }
    }

    private void giveUp() {
        for (Future<T> future : running) {
            future.removeDoneCallback(this);
            ended.putNowait(null);
        }
        running.clear();
    }

    private Future<T> awaitOne() {
        Future<T> future = ended.get().await();
        if (future == null) {
            throw new TimeoutError();
        }
        return future;
    }
}
