package io.github.qtloop.sync;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Queue;
import io.github.qtloop.asyncio.QueueEmpty;
import io.github.qtloop.asyncio.QueueFull;
import io.github.qtloop.loop.coroutine.Coroutines;
import io.github.qtloop.loop.report.Reprs;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands items from task to task: {@code asyncio.Queue}, and its relatives with other orders of items.
 *
 * @param <T> the type of the items; null is an item like others
 */
public abstract class QtQueue<T extends @Nullable Object> extends LoopBound implements Queue<T> {

    private final Waiters getters = new Waiters(null);
    private final Waiters putters = new Waiters(null);
    private final QtEvent finished = new QtEvent();
    private final String type;
    private final Items<T> items;
    private final int maxsize;
    private int unfinished;

    /**
     * Makes an empty queue.
     *
     * @param type its name in Python
     * @param items keeps the items; there are none yet
     * @param maxsize how many items fit in; no limit if it is not positive
     */
    protected QtQueue(String type, Items<T> items, int maxsize) {
        this.type = type;
        this.items = items;
        this.maxsize = maxsize;
        finished.set();
    }

    @Override
    public final int qsize() {
        return items.size();
    }

    @Override
    public final int maxsize() {
        return maxsize;
    }

    @Override
    public final boolean empty() {
        return items.size() == 0;
    }

    @Override
    public final boolean full() {
        return maxsize > 0 && items.size() >= maxsize;
    }

    @Override
    public final Coroutine<@Nullable Void> put(T item) {
        return Coroutines.watched("Queue.put", () -> {
            while (full()) {
                checkOpen();
                queueUp(putters, this::full);
            }
            putNowait(item);
            return null;
        });
    }

    @Override
    public final void putNowait(T item) {
        checkOpen();
        if (full()) {
            throw new QueueFull();
        }
        items.put(item);
        unfinished++;
        finished.clear();
        getters.releaseNext();
    }

    @Override
    public final Coroutine<T> get() {
        return Coroutines.watched("Queue.get", () -> {
            while (empty()) {
                checkOpen();
                queueUp(getters, this::empty);
            }
            return getNowait();
        });
    }

    @Override
    public final T getNowait() {
        if (empty()) {
            checkOpen();
            throw new QueueEmpty();
        }
        T item = items.take();
        putters.releaseNext();
        return item;
    }

    /** @throws IllegalArgumentException if it is called more often than items were put in */
    @Override
    public final void taskDone() {
        if (unfinished <= 0) {
            throw new IllegalArgumentException("task_done() called too many times");
        }
        countDone();
    }

    @Override
    public final Coroutine<@Nullable Void> join() {
        return Coroutines.watched("Queue.join", () -> {
            if (unfinished > 0) {
                finished.waitFor().await();
            }
            return null;
        });
    }

    /** Raises an error if nothing can be put in any more, nor taken out when nothing is left. */
    void checkOpen() {}

    /** What is shown at the end, or nothing. */
    String details() {
        return "";
    }

    /** Throws all items away, as if they had been dealt with. */
    final void discardItems() {
        while (!empty()) {
            items.take();
            if (unfinished > 0) {
                countDone();
            }
        }
    }

    /** Lets all who wait look again. */
    final void releaseWaiters() {
        getters.releaseAll();
        putters.releaseAll();
    }

    private void countDone() {
        unfinished--;
        if (unfinished == 0) {
            finished.set();
        }
    }

    /** Waits until told to look again; whoever is told so but fails leaves the next one to look. */
    private void queueUp(Waiters waiters, BooleanSupplier blocked) {
        Future<@Nullable Boolean> waiter = newWaiter();
        waiters.add(waiter);
        try {
            waiter.await();
        } catch (Throwable error) {
            waiter.cancel();
            waiters.remove(waiter);
            if (!blocked.getAsBoolean() && !waiter.cancelled()) {
                waiters.releaseNext();
            }
            throw error;
        }
    }

    @Override
    final String repr() {
        return "<" + type + " at " + address() + " " + format() + ">";
    }

    @Override
    public final String toString() {
        return "<" + type + " " + format() + ">";
    }

    private String format() {
        StringBuilder text = new StringBuilder("maxsize=").append(maxsize);
        if (!empty()) {
            text.append(" _queue=").append(Reprs.whole(items.toList()));
        }
        if (getters.size() > 0) {
            text.append(" _getters[").append(getters.size()).append(']');
        }
        if (putters.size() > 0) {
            text.append(" _putters[").append(putters.size()).append(']');
        }
        if (unfinished > 0) {
            text.append(" tasks=").append(unfinished);
        }
        return text.append(details()).toString();
    }
}
