package io.github.qtloop;

import io.github.qtloop.asyncio.AsyncioFunctions;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the one provider, when it is first asked for. */
final class InstalledProvider {
    static final AsyncioFunctions FUNCTIONS = find();

    private InstalledProvider() {}

    private static AsyncioFunctions find() {
        List<AsyncioProvider> found = ServiceLoader.load(AsyncioProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("the class path holds " + found.size()
                    + " of QtLoop's version modules instead of one (qtloop-py311, qtloop-py312, …)");
        }
        return found.getFirst().functions();
    }
}
