package io.github.qtloop.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What threads do: for the message of a test that hangs. */
public final class ThreadDump {

    private static final ThreadGroup MAIN = Thread.currentThread().getThreadGroup();

    private ThreadDump() {}

    /** The stacks of this process, but for threads that the JVM keeps for itself. */
    public static String here() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getKey().getThreadGroup() == MAIN)
                .map(entry -> entry.getKey()
                        + Stream.of(entry.getValue()).map(frame -> "\n    at " + frame).collect(Collectors.joining()))
                .collect(Collectors.joining("\n\n"));
    }

    /** The stacks of another Java process. */
    static String of(long pid) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "Thread.print")
                .redirectErrorStream(true)
                .start();
        Thread guard = Thread.ofVirtual().start(() -> {
            try {
                process.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                return;
            } finally {
                process.destroyForcibly();
            }
        });
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        guard.interrupt();
        return text;
    }
}
