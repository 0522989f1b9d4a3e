package io.github.qtloop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds the one provider, when it is first asked for. */
final class InstalledProvider {
    private static final String SERVICE = "META-INF/services/" + AsyncioProvider.class.getName();

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
        requireOne(files(loader));
        return ServiceLoader.load(AsyncioProvider.class, loader)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no version module is on the class path: depend on the one of your Python version, such as"
                                + " io.github.qtloop:qtloop-py314 for 3.14"));
    }

    /** All version modules give their provider the same name, so a service loader would see the first one only. */
    private static List<String> files(ClassLoader loader) {
        try {
            return Collections.list(loader.getResources(SERVICE)).stream()
                    .map(URL::getPath)
                    .map(path -> path.replaceFirst("!?/" + SERVICE, "").replaceFirst(".*/", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireOne(List<String> files) {
        if (files.size() > 1) {
            throw new IllegalStateException("more than one version module is on the class path: "
                    + String.join(" and ", files)
                    + "; depend on the one of your Python version only, and exclude the other from what brings it");
        }
    }
}
