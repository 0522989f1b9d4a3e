package io.github.qtloop.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the options of {@code qtloop run} ask for.
 *
 * @param version the Python version, or null for the one of the class path
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

    /**
     * Reads options that are plain: each is known, has its value and occurs once, at most one names a place, and nobody
     * asks for help. A start takes this way because the library for command lines costs it a quarter of a second; what is
     * not plain is left to that library, which has the words for it.
     *
     * <p>{@code --verbose} asks for nothing of the run itself.
     *
     * @param words the options, as {@link RunLine#own()} has them
     * @return nothing where they are not plain
     */
    static Optional<RunOptions> plain(List<String> words) {
        Deque<String> rest = new ArrayDeque<>(words);
        Set<String> seen = new HashSet<>();
        String version = null;
        Loop loop = Loop.qt;
        Application application = null;
        Place place = null;
        Path location = null;
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            int end = word.indexOf('=');
            String name = end < 0 ? word : word.substring(0, end);
            if (!seen.add(name)) {
                return Optional.empty();
            }
            if (word.equals(Main.VERBOSE)) {
                continue;
            }
            String value = end < 0 ? rest.pollFirst() : word.substring(end + 1);
            if (value == null || value.isEmpty() || value.startsWith("-")) {
                return Optional.empty();
            }
            boolean known = true;
            switch (name) {
                case "--python" -> version = value;
                case "--loop" -> {
                    known = names(Loop.values(), value);
                    loop = known ? Loop.valueOf(value) : loop;
                }
                case "--application" -> {
                    known = names(Application.values(), value);
                    application = known ? Application.valueOf(value) : null;
                }
                case "--venv", "--home", "--interpreter" -> {
                    known = place == null;
                    place = Place.valueOf(name.substring(2));
                    location = Path.of(value);
                }
                default -> known = false;
            }
            if (!known) {
                return Optional.empty();
            }
        }
        return Optional.of(new RunOptions(version, loop, application, place, location));
    }

    private static boolean names(Enum<?>[] constants, String word) {
        for (Enum<?> constant : constants) {
            if (constant.name().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
