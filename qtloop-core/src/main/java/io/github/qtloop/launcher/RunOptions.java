package io.github.qtloop.launcher;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What QtLoop's own options ask for.
 *
 * @param version the Python version, or null for the default
 * @param loop which loop runs the program
 * @param application the kind of Qt application that is made before the program begins, or null for none
 * @param place which interpreter is meant, or null for the bundled one
 * @param location where it is; null exactly where the place is
 */
record RunOptions(
        @Nullable String version,
        Loop loop,
        @Nullable Application application,
        @Nullable Place place,
        @Nullable Path location) {

    /** The values of {@code --loop}. */
    enum Loop {
        qt,
        asyncio
    }

    /** The values of {@code --application}. */
    enum Application {
        core,
        gui,
        widgets
    }

    /** The options that name an interpreter other than the bundled one, or something on top of it. */
    enum Place {
        venv,
        home,
        interpreter
    }
}
