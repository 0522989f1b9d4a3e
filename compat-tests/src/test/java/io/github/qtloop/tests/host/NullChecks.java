package io.github.qtloop.tests.host;

import io.github.qtloop.interop.Python;
import io.github.qtloop.python.Program;
import io.github.qtloop.python.process.NativeProcess;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs Python code (the first argument) beside compiled Java code that finds nulls by reading from
 * them: each makes a SIGSEGV, which is the JVM's own. That begins when a file (the second) is there.
 */
public final class NullChecks {

    private static final String[] WORDS = {"a", null};
    private static volatile long caught;

    private NullChecks() {}

    /**
     * Runs the Python code to its end.
     *
     * @param arguments as the class says
     */
    public static void main(String[] arguments) throws Exception {
        Path signal = Path.of(arguments[1]);
        Thread.ofPlatform().daemon().start(() -> find(signal));
        Python python = Python.start("-c", arguments[0]);
        NativeProcess.exit(python.run(new Program(Program.Kind.COMMAND, arguments[0])));
    }

    private static void find(Path signal) {
        for (int round = 0; ; round++) {
            boolean nulls = Files.exists(signal);
            for (int i = 0; i < 100_000; i++) {
                try {
                    caught += length(nulls ? i & 1 : 0);
                } catch (NullPointerException e) {
                    caught++;
                }
            }
        }
    }

    private static int length(int index) {
        return WORDS[index].length();
    }
}
