package io.github.qtloop.python.process;

import io.github.qtloop.foreign.CFunction;
import io.github.qtloop.foreign.SystemText;
import java.io.File;
import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.Set;

/**
 * The process as it was before the JVM began in it, which is what a program of Python and its children shall find. The
 * launcher passes what that was in system properties; a process that it has not started stays as it is.
 */
final class BeforeJvm {

    /** Variables that were set for the JVM alone, separated by commas: {@code NAME}, or {@code NAME=VALUE} with the value before. */
    private static final String VARIABLES = "qtloop.jvm.variables";

    /** The descriptors that were open, separated by commas. */
    private static final String DESCRIPTORS = "qtloop.jvm.descriptors";

    /** The standard streams that were closed, separated by commas: until now something else was open in their places. */
    private static final String CLOSED = "qtloop.jvm.closed";

    /** A descriptor of the working directory, where the JVM could not begin in that. */
    private static final String DIRECTORY = "qtloop.jvm.directory";

    private static final long LC_ALL = 6;
    private static final long F_SETFD = 2;
    private static final long FD_CLOEXEC = 1;
    private static final int STANDARD_STREAMS = 3;

    private static final File OPEN = new File("/proc/self/fd");

    private BeforeJvm() {}

    /** Makes it so; what the JVM opens from now on is not noticed. */
    static void restore() {
        if (System.getProperty(VARIABLES) == null) {
            return;
        }
        restoreVariables();
        resetLocale();
        keepFromChildren();
        restoreDirectory();
        for (String stream : list(CLOSED)) {
            close(stream);
        }
    }

    private static void restoreVariables() {
        try (Arena arena = Arena.ofConfined()) {
            for (String variable : list(VARIABLES)) {
                int end = variable.indexOf('=');
                String name = end < 0 ? variable : variable.substring(0, end);
                if (end < 0) {
                    call("unsetenv", string(arena, name), 0, 0);
                } else {
                    call("setenv", string(arena, name), string(arena, variable.substring(end + 1)), 1);
                }
            }
        }
    }

    /** The JVM takes every category from the environment; a program of C does so where it asks for it. */
    private static void resetLocale() {
        try (Arena arena = Arena.ofConfined()) {
            call("setlocale", LC_ALL, string(arena, "C"), 0);
        }
    }

    /** What the JVM has opened is not for those that are executed. */
    private static void keepFromChildren() {
        Set<String> inherited = Set.of(list(DESCRIPTORS));
        String[] open = OPEN.list();
        if (inherited.isEmpty() || open == null) {
            return;
        }
        for (String descriptor : open) {
            if (!inherited.contains(descriptor) && Integer.parseInt(descriptor) >= STANDARD_STREAMS) {
                call("fcntl", Long.parseLong(descriptor), F_SETFD, FD_CLOEXEC);
            }
        }
    }

    private static void restoreDirectory() {
        for (String descriptor : list(DIRECTORY)) {
            call("fchdir", Long.parseLong(descriptor), 0, 0);
            close(descriptor);
        }
    }

    private static void close(String descriptor) {
        call("close", Long.parseLong(descriptor), 0, 0);
    }

    private static String[] list(String property) {
        return Arrays.stream(System.getProperty(property, "").split(","))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    private static long string(Arena arena, String text) {
        return SystemText.allocate(arena, text).address();
    }

    private static void call(String function, long first, long second, long third) {
        CFunction.blocking(function).call(first, second, third);
    }
}
