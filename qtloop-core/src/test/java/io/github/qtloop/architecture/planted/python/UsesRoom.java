package io.github.qtloop.architecture.planted.python;

import io.github.qtloop.architecture.planted.python.capi.UsesObjects;

/** Uses a room of its package, as it may; with what is planted there it makes a cycle. */
public final class UsesRoom {

    /** The room. */
    public UsesObjects room() {
        return new UsesObjects();
    }
}
