package io.github.qtloop.version;

import io.github.qtloop.Awaitable;
import io.github.qtloop.asyncio.EventLoop;
import org.jspecify.annotations.Nullable;

/** The event loop for Java with the surface of Python 3.14. */
public final class QtEventLoop extends VersionLoop implements EventLoop {

    /** Makes a loop that is not running. */
    public QtEventLoop() {}

    @Override
    public Awaitable<@Nullable Void> shutdownDefaultExecutor(@Nullable Double timeout) {
        return shutdownExecutor(timeout);
    }
}
