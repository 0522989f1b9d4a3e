package io.github.qtloop.version;

import io.github.qtloop.asyncio.LifoQueue;
import io.github.qtloop.asyncio.PriorityQueue;
import io.github.qtloop.asyncio.Queue;
import io.github.qtloop.sync.Items;
import org.jspecify.annotations.Nullable;

/** The queues, so that javac checks them against the version's interfaces. */
final class Queues {

    private Queues() {}

    static final class Plain<T extends @Nullable Object> extends VersionQueue<T> implements Queue<T> {
        Plain(int maxsize) {
            super("Queue", Items.firstInFirstOut(), maxsize);
        }
    }

    static final class Lifo<T extends @Nullable Object> extends VersionQueue<T> implements LifoQueue<T> {
        Lifo(int maxsize) {
            super("LifoQueue", Items.lastInFirstOut(), maxsize);
        }
    }

    static final class Priority<S extends Comparable<? super S>> extends VersionQueue<S> implements PriorityQueue<S> {
        Priority(int maxsize) {
            super("PriorityQueue", Items.smallestFirst(), maxsize);
        }
    }
}
