package io.github.qtloop.asyncio;

/**
 * A queue in order.
 *
 * <p>Python: <a
 * href="https://docs.python.org/3.12/library/asyncio-queue.html#asyncio.PriorityQueue">{@code
 * asyncio.PriorityQueue}</a>
 *
 * @param <O> the type of the items
 */
public interface PriorityQueue<O extends Comparable<? super O>> extends Queue<O> {
}
