package io.github.qtloop.architecture.planted.python.capi;

import io.github.qtloop.architecture.planted.python.UsesRoom;

/** Planted: uses the package above its room, which makes a cycle. */
public final class UsesObjects {

    /** What stands above. */
    public UsesRoom above() {
        return new UsesRoom();
    }
}
