package io.github.qtloop.loop.coroutine;

import org.jspecify.annotations.Nullable;

/** What belongs to a loop, and can be awaited only where that runs. */
@FunctionalInterface
public interface OfLoop {

    /**
     * Where the loop runs.
     *
     * @return the thread, or null while it does not run
     */
    @Nullable Thread loopThread();
}
