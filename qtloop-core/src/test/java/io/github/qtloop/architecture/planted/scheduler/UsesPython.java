package io.github.qtloop.architecture.planted.scheduler;

import io.github.qtloop.architecture.planted.python.loop.Innocent;

/** Planted: uses the layer above it, which makes a cycle. */
public final class UsesPython {

    /** The layer above. */
    public Innocent python() {
        return new Innocent();
    }
}
