package io.github.qtloop.version;

import io.github.qtloop.asyncio.QueueShutDown;
import io.github.qtloop.sync.ClosableQueue;
import io.github.qtloop.sync.Items;
import org.jspecify.annotations.Nullable;

/** A queue with the surface of Python 3.14: it can be shut down. */
abstract class VersionQueue<T extends @Nullable Object> extends ClosableQueue<T> {

    VersionQueue(String type, Items<T> items, int maxsize) {
        super(type, items, maxsize);
    }

    @Override
    protected final RuntimeException shutDownError() {
        return new QueueShutDown();
    }
}
