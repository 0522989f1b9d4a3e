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

    /** The distribution's, of a version that the launcher need not find out: a start that takes another one begins anew. */
    static Interpreter distribution(String version) {
        String executable = Distribution.EXECUTABLE.toString();
        return new Interpreter(List.of("--python", version, "--interpreter", executable), executable);
    }
}
