package io.github.qtloop.compat;

import io.github.qtloop.commands.ProcessFamily;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One interpreter that runs {@code _suite.py}, in a directory of its own; what it prints goes to a file there. */
final class Child implements AutoCloseable {

    private static final String SCRIPT = "_suite.py";
    private static final Duration END_LIMIT = Duration.ofSeconds(10);

    private static volatile boolean ending;

    private final Path directory;
    private final Process process;
    private final EventTail tail;

    private Child(Path directory, Process process) {
        this.directory = directory;
        this.process = process;
        this.tail = new EventTail(directory.resolve("events"));
    }

    /**
     * Starts it.
     *
     * @param directory an empty one
     * @param words the command of the script, with its arguments
     */
    static Child start(Settings settings, Path directory, List<String> words) throws IOException {
        if (ending) {
            throw new IOException("this process is about to end");
        }
        Path script = directory.resolve(SCRIPT);
        try (var source = Child.class.getResourceAsStream(SCRIPT)) {
            Files.write(script, source.readAllBytes());
        }
        List<String> command = new ArrayList<>(settings.command());
        command.addAll(List.of(script.toString(), "--events", directory.resolve("events").toString()));
        if (settings.pattern() != null) {
            command.addAll(List.of("--pattern", settings.pattern()));
        }
        command.addAll(words);
        Path work = Files.createDirectory(directory.resolve("work"));
        File log = directory.resolve("log").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().putAll(Map.of(
                // Who runs the tests has built.
                "QTLOOP_NO_BUILD", "1",
                // -Xrs keeps the JVM from starting this thread when jcmd comes.
                "QTLOOP_JAVA_OPTIONS",
                "-XX:+StartAttachListener -XX:ErrorFile=" + directory.resolve("hs_err")));
        return new Child(directory, builder.start());
    }

    /** This process is about to end: its threads must not start others in the place of those that are ended now. */
    static void startNoMore() {
        ending = true;
    }

    /** Where the script writes the stacks of its threads when its time is over. */
    static Path stacks(Path directory) {
        return directory.resolve("stacks");
    }

    Path directory() {
        return directory;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    List<Event> events() throws IOException {
        return tail.read();
    }

    boolean awaitEnd(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Its status once it has ended; 128 + n when signal n ended it. */
    int status() {
        return process.exitValue();
    }

    /** What it has printed so far; the last characters, if it is much. */
    String log(int characters) throws IOException {
        String text = new String(Files.readAllBytes(directory.resolve("log")), StandardCharsets.UTF_8);
        return text.length() <= characters ? text : "…" + text.substring(text.length() - characters);
    }

    /** Ends it, and what it has started. */
    @Override
    public void close() {
        ProcessFamily.of(process).end(END_LIMIT);
    }
}
