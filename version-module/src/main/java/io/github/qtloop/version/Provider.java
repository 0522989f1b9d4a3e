package io.github.qtloop.version;

import io.github.qtloop.Coroutine;
import io.github.qtloop.CoroutineObject;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.AsyncioFunctions;
import io.github.qtloop.loop.LoopProvider;
import io.github.qtloop.loop.coroutine.Coroutines;
import org.jspecify.annotations.Nullable;

/** Supplies {@code Asyncio} with the functions of this Python version. */
public final class Provider implements LoopProvider {

    private static final AsyncioFunctions FUNCTIONS = new Functions();

    /** For the service loader. */
    public Provider() {}

    @Override
    public AsyncioFunctions functions() {
        return FUNCTIONS;
    }

    @Override
    public <T extends @Nullable Object> CoroutineObject<T> coroutine(Coroutine<T> body, @Nullable String name) {
        return Coroutines.make(body, name);
    }

    @Override
    public @Nullable Object suspend(@Nullable Object value) {
        return Coroutines.suspend(value);
    }

    @Override
    public AbstractEventLoop newEventLoop() {
        return new QtEventLoop();
    }
}
