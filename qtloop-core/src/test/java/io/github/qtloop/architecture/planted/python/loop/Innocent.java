package io.github.qtloop.architecture.planted.python.loop;

import io.github.qtloop.architecture.planted.scheduler.UsesQt;

/** Uses what it may use. */
public final class Innocent {

    /** The loop below. */
    public UsesQt scheduler() {
        return new UsesQt();
    }
}
