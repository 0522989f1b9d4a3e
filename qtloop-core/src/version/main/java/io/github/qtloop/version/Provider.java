package io.github.qtloop.version;

import io.github.qtloop.AsyncioProvider;
import io.github.qtloop.asyncio.AsyncioFunctions;

/** Supplies {@code Asyncio} with the functions of this Python version. */
public final class Provider implements AsyncioProvider {

    private static final AsyncioFunctions FUNCTIONS = new Functions();

    /** For the service loader. */
    public Provider() {}

    @Override
    public AsyncioFunctions functions() {
        return FUNCTIONS;
    }
}
