package io.github.qtloop.version;

import io.github.qtloop.sync.Items;
import io.github.qtloop.sync.QtQueue;
import org.jspecify.annotations.Nullable;

/** A queue with the surface of Python 3.11: it cannot be shut down. */
abstract class VersionQueue<T extends @Nullable Object> extends QtQueue<T> {

    VersionQueue(String type, Items<T> items, int maxsize) {
        super(type, items, maxsize);
    }
}
