package io.github.qtloop;

import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds the one provider, when it is first asked for. */
final class InstalledProvider {
    private static volatile @Nullable AsyncioProvider provider;

    private InstalledProvider() {}

    static AsyncioProvider get() {
        AsyncioProvider found = provider;
        if (found == null) {
            found = find();
            provider = found;
        }
        return found;
    }

    /** Threads that Qt has made have no class loader of their own, so the one of this class looks. */
    private static AsyncioProvider find() {
        ClassLoader loader = InstalledProvider.class.getClassLoader();
        List<AsyncioProvider> found = ServiceLoader.load(AsyncioProvider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("the class path holds " + found.size()
                    + " providers of QtLoop's version modules (qtloop-py311, qtloop-py312, …) instead of one");
        }
        return found.getFirst();
    }
}
