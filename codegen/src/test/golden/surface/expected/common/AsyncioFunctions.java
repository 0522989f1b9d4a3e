package io.github.qtloop.asyncio;

import io.github.qtloop.Awaitable;
import io.github.qtloop.NotImplementedError;
import java.util.Map.Entry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The functions of Python's module {@code asyncio}, as the event loop supplies them. Programs call the
 * static methods of {@link Asyncio}.
 */
public interface AsyncioFunctions {
    /**
     * Makes a queue.
     *
     * <p>Python: <a href="https://docs.python.org/3.12/library/asyncio-queue.html#asyncio.Queue">{@code
     * asyncio.Queue(maxsize=0)}</a>
     *
     * @param <T> the type of the items
     * @return the new queue
     */
    default <T extends @Nullable Object> Queue<T> queue() {
        return queue(0);
    }

    /**
     * Makes a queue.
     *
     * <p>Python: <a href="https://docs.python.org/3.12/library/asyncio-queue.html#asyncio.Queue">{@code
     * asyncio.Queue(maxsize=0)}</a>
     *
     * @param maxsize the number of items
     * @param <T> the type of the items
     * @return the new queue
     * @throws io.github.qtloop.NotImplementedError always: nobody needs one
     */
    default <T extends @Nullable Object> Queue<T> queue(int maxsize) {
        throw new NotImplementedError("Queue", "nobody needs one");
    }

    /**
     * Makes an ordered queue.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.12/library/asyncio-queue.html#asyncio.PriorityQueue">{@code
     * asyncio.PriorityQueue(maxsize=0)}</a>
     *
     * @param <O> the type of the items
     * @return the new priority queue
     */
    default <O extends Comparable<? super O>> PriorityQueue<O> priorityQueue() {
        return priorityQueue(0);
    }

    /**
     * Makes an ordered queue.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.12/library/asyncio-queue.html#asyncio.PriorityQueue">{@code
     * asyncio.PriorityQueue(maxsize=0)}</a>
     *
     * @param maxsize the number of items
     * @param <O> the type of the items
     * @return the new priority queue
     * @throws io.github.qtloop.NotImplementedError always: nobody needs one
     */
    default <O extends Comparable<? super O>> PriorityQueue<O> priorityQueue(int maxsize) {
        throw new NotImplementedError("PriorityQueue", "nobody needs one");
    }

    /**
     * Connects.
     *
     * <p>Python: <a href="https://docs.python.org/3.12/library/asyncio-stream.html#asyncio.connect">{@code
     * async asyncio.connect(factory, first, **kwds)}</a>
     *
     * @param factory makes the protocol
     * @param first what to wait for first
     * @param <P> the type of the protocol
     * @param <T> the type of the result
     * @return what to wait for: it ends with the operation and results in both ends
     */
    default <P extends Protocol, T extends @Nullable Object> Awaitable<Entry<T, P>> connect(
            Supplier<? extends P> factory, Awaitable<T> first) {
        return connect(factory, first, ConnectOptions.defaults());
    }

    /**
     * Connects.
     *
     * <p>Python: <a href="https://docs.python.org/3.12/library/asyncio-stream.html#asyncio.connect">{@code
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
    default <P extends Protocol, T extends @Nullable Object> Awaitable<Entry<T, P>> connect(
            Supplier<? extends P> factory, Awaitable<T> first, ConnectOptions options) {
        throw new NotImplementedError("connect", "nobody needs one");
    }

    /**
     * Gets the policy.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.12/library/asyncio-policy.html#asyncio.get_policy">{@code
     * asyncio.get_policy()}</a>
     *
     * @return the policy
     */
    Policy getPolicy();
}
