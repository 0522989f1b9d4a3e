package io.github.qtloop.loop;

import org.jspecify.annotations.Nullable;

/** The loop that runs in each thread. */
final class RunningLoop {

    private static final ThreadLocal<@Nullable AbstractQtEventLoop> CURRENT = new ThreadLocal<>();

    private RunningLoop() {}

    /** The loop that runs in the calling thread, or null. */
    static @Nullable AbstractQtEventLoop get() {
        return CURRENT.get();
    }

    static void set(@Nullable AbstractQtEventLoop loop) {
        if (loop == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(loop);
        }
    }
}
