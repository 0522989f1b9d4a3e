package io.github.qtloop.bench.loops;

import java.util.List;

/**
 * The installation of Python that all loops of a run share.
 *
 * @param options by which {@code qtloop run} embeds it
 * @param title its name for people
 */
record Interpreter(List<String> options, String title) {

    /** The one that comes with QtLoop for a version such as 3.13. */
    static Interpreter bundled(String version) {
        return new Interpreter(List.of("--python", version), "the bundled interpreter");
    }

    /** The distribution's. */
    static Interpreter distribution() {
        return new Interpreter(
                List.of("--interpreter", Distribution.EXECUTABLE.toString()), Distribution.EXECUTABLE.toString());
    }
}
