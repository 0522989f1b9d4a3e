package io.github.qtloop.architecture.planted.scheduler;

import io.github.qtloop.architecture.planted.asyncio.Task;

/** Planted: uses the public names. */
public final class UsesAsyncio {

    /** A public name, in an array. */
    public Task[] tasks() {
        return new Task[0];
    }
}
