package io.github.qtloop.net.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The further arguments of Python's {@code subprocess.Popen} that a child can be started with.
 *
 * @param executable what to execute instead of the first argument, or null
 * @param directory the working directory of the child, or null for that of this process
 * @param environment the whole environment of the child, or null for that of this process
 * @param closeDescriptors whether the child gets no descriptors but the standard ones and those to pass
 * @param passed the descriptors that the child gets under the same numbers
 * @param restoreSignals whether signals that are ignored are so no more in the child
 * @param newSession whether the child leads a session of its own
 * @param group the process group of the child, 0 for one of its own, or null for that of this process
 */
record SpawnOptions(
        @Nullable String executable,
        @Nullable String directory,
        @Nullable Map<String, String> environment,
        boolean closeDescriptors,
        NavigableSet<Integer> passed,
        boolean restoreSignals,
        boolean newSession,
        @Nullable Integer group) {

    private static final Set<String> KNOWN = Set.of(
            "executable",
            "cwd",
            "env",
            "close_fds",
            "pass_fds",
            "restore_signals",
            "start_new_session",
            "process_group");

    /** @throws IllegalArgumentException when an argument is none of those, or its value is of the wrong class */
    static SpawnOptions of(Map<String, Object> arguments) {
        for (String name : arguments.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("A child of Java cannot be started with the argument '" + name
                        + "'; there are " + String.join(", ", new TreeSet<>(KNOWN)));
            }
        }
        TreeSet<Integer> passed = new TreeSet<>();
        if (arguments.get("pass_fds") instanceof Object value) {
            for (Object fd : (Collection<?>) as(Collection.class, "pass_fds", value)) {
                passed.add(as(Integer.class, "pass_fds", fd));
            }
        }
        if (!passed.isEmpty() && passed.first() < 0) {
            throw new IllegalArgumentException("bad value(s) in fds_to_keep");
        }
        Integer group = arguments.get("process_group") instanceof Object value
                ? as(Integer.class, "process_group", value)
                : null;
        return new SpawnOptions(
                text("executable", arguments.get("executable")),
                text("cwd", arguments.get("cwd")),
                environment(arguments.get("env")),
                flag(arguments, "close_fds", true) || !passed.isEmpty(),
                passed,
                flag(arguments, "restore_signals", true),
                flag(arguments, "start_new_session", false),
                group == null || group < 0 ? null : group);
    }

    /** The environment as {@code NAME=VALUE}. */
    List<String> environmentLines() {
        List<String> lines = new ArrayList<>();
        Map<String, String> values = environment == null ? System.getenv() : environment;
        values.forEach((name, value) -> lines.add(name + "=" + value));
        return lines;
    }

    private static @Nullable Map<String, String> environment(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        Map<String, String> result = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) as(Map.class, "env", value)).entrySet()) {
            result.put(as(String.class, "env", entry.getKey()), as(String.class, "env", entry.getValue()));
        }
        for (String name : result.keySet()) {
            if (name.isEmpty() || name.contains("=")) {
                throw new IllegalArgumentException("illegal environment variable name");
            }
        }
        return result;
    }

    private static boolean flag(Map<String, Object> arguments, String name, boolean standard) {
        Object value = arguments.get(name);
        return value == null ? standard : as(Boolean.class, name, value);
    }

    private static @Nullable String text(String name, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Path path ? path.toString() : as(String.class, name, value);
    }

    private static <T> T as(Class<T> type, String name, Object value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("The argument '" + name + "' of a child must be of "
                    + type.getSimpleName() + ", not " + value.getClass().getSimpleName());
        }
        return type.cast(value);
    }
}
