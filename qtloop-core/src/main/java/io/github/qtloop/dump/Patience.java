package io.github.qtloop.dump;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How long a dump waits for an answer. What may wait for the GIL, or for a loop, is called in a thread that the dump can leave
 * behind.
 *
 * @param seconds for each answer
 */
record Patience(double seconds) {

    /** Asks in a thread of its own. */
    <T extends @Nullable Object> T ask(Callable<T> question) throws NoAnswer {
        return ask(question, task -> Thread.ofPlatform().daemon().name("qtloop-dump").start(task));
    }

    /**
     * Asks in another way.
     *
     * @param asker has the task run
     */
    <T extends @Nullable Object> T ask(Callable<T> question, Consumer<FutureTask<T>> asker) throws NoAnswer {
        FutureTask<T> task = new FutureTask<>(question);
        try {
            asker.accept(task);
            return task.get((long) (seconds * 1e9), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // It must not begin when nobody waits for it any more.
            task.cancel(false);
            throw new NoAnswer("no answer within " + seconds + " s", true);
        } catch (ExecutionException e) {
            throw new NoAnswer("cannot be looked at: " + e.getCause(), false);
        } catch (IllegalStateException e) {
            throw new NoAnswer("cannot be looked at: " + e.getMessage(), false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("interrupted", false);
        }
    }
}
