package io.github.qtloop.asyncio;

import io.github.qtloop.AsyncioProvider;
import io.github.qtloop.Awaitable;
import java.util.Map.Entry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The functions of Python's module {@code asyncio}. */
public final class Asyncio {
    /**
     * Any of them.
     *
     * <p>Python: <a href="https://docs.python.org/3.11/library/asyncio-task.html#asyncio.wait">{@code
     * asyncio.ANY}</a>
     */
    public static final String ANY = "ANY";

    private Asyncio() {}

    /**
     * Makes a queue.
     *
     * <p>Python: <a href="https://docs.python.org/3.11/library/asyncio-queue.html#asyncio.Queue">{@code
     * asyncio.Queue(maxsize=0)}</a>
     *
     * @param <T> the type of the items
     * @return the new queue
     */
    public static <T extends @Nullable Object> Queue<T> queue() {
        return AsyncioProvider.installed().queue();
    }

    /**
     * Makes a queue.
     *
     * <p>Python: <a href="https://docs.python.org/3.11/library/asyncio-queue.html#asyncio.Queue">{@code
     * asyncio.Queue(maxsize=0)}</a>
     *
     * @param maxsize the number of items
     * @param <T> the type of the items
     * @return the new queue
     * @throws io.github.qtloop.NotImplementedError always: nobody needs one
     */
    public static <T extends @Nullable Object> Queue<T> queue(int maxsize) {
        return AsyncioProvider.installed().queue(maxsize);
    }

    /**
     * Makes an ordered queue.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.11/library/asyncio-queue.html#asyncio.PriorityQueue">{@code
     * asyncio.PriorityQueue(maxsize=0)}</a>
     *
     * @param <O> the type of the items
     * @return the new priority queue
     */
    public static <O extends Comparable<? super O>> PriorityQueue<O> priorityQueue() {
        return AsyncioProvider.installed().priorityQueue();
    }

    /**
     * Makes an ordered queue.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.11/library/asyncio-queue.html#asyncio.PriorityQueue">{@code
     * asyncio.PriorityQueue(maxsize=0)}</a>
     *
     * @param maxsize the number of items
     * @param <O> the type of the items
     * @return the new priority queue
     * @throws io.github.qtloop.NotImplementedError always: nobody needs one
     */
    public static <O extends Comparable<? super O>> PriorityQueue<O> priorityQueue(int maxsize) {
        return AsyncioProvider.installed().priorityQueue(maxsize);
    }

    /**
     * Connects.
     *
     * <p>Python: <a href="https://docs.python.org/3.11/library/asyncio-stream.html#asyncio.connect">{@code
     * async asyncio.connect(factory, first, **kwds)}</a>
     *
     * @param factory makes the protocol
     * @param first what to wait for first
     * @param <P> the type of the protocol
     * @param <T> the type of the result
     * @return what to wait for: it ends with the operation and results in both ends
     */
    public static <P extends Protocol, T extends @Nullable Object> Awaitable<Entry<T, P>> connect(
            Supplier<? extends P> factory, Awaitable<T> first) {
        return AsyncioProvider.installed().connect(factory, first);
    }

    /**
     * Connects.
     *
     * <p>Python: <a href="https://docs.python.org/3.11/library/asyncio-stream.html#asyncio.connect">{@code
     * async asyncio.connect(factory, first, **kwds)}</a>
     *
     * @param factory makes the protocol
     * @param first what to wait for first
     * @param options the optional parameters
     * @param <P> the type of the protocol
     * @param <T> the type of the result
     * @return what to wait for: it ends with the operation and results in both ends
     * @throws io.github.qtloop.NotImplementedError always: nobody needs one
     */
    public static <P extends Protocol, T extends @Nullable Object> Awaitable<Entry<T, P>> connect(
            Supplier<? extends P> factory, Awaitable<T> first, ConnectOptions options) {
        return AsyncioProvider.installed().connect(factory, first, options);
    }

    /**
     * Gets the policy.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.11/library/asyncio-policy.html#asyncio.get_policy">{@code
     * asyncio.get_policy()}</a>
     *
     * @return the policy
     */
    public static Policy getPolicy() {
        return AsyncioProvider.installed().getPolicy();
    }
}
