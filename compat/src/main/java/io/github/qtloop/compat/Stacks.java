package io.github.qtloop.compat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What a child that hangs or has crashed was doing, in Python and in Java. */
final class Stacks {

    private static final int LOG_CHARACTERS = 8000;
    private static final int REPORT_LINES = 120;
    private static final Duration PYTHON_PATIENCE = Duration.ofSeconds(5);
    private static final long JAVA_PATIENCE_SECONDS = 15;
    private static final String SECTION = "%n--- %s ---%n%s%n";

    private Stacks() {}

    /** The stacks of a process that lives. */
    static String ofHanging(Child child) throws IOException, InterruptedException {
        return SECTION.formatted("Python threads", python(child))
                + SECTION.formatted("Java threads", java(child))
                + SECTION.formatted("printed", child.log(LOG_CHARACTERS));
    }

    /** What a process left behind. */
    static String ofEnded(Child child) throws IOException {
        return SECTION.formatted("printed", child.log(LOG_CHARACTERS)) + javaReport(child);
    }

    /** Written by the script's own alarm, which may be a little behind. */
    private static String python(Child child) throws IOException, InterruptedException {
        Path file = Child.stacks(child.directory());
        long deadline = System.nanoTime() + PYTHON_PATIENCE.toNanos();
        String text = "";
        while (System.nanoTime() < deadline) {
            String before = text;
            text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
            if (!text.isEmpty() && text.equals(before)) {
                return text;
            }
            Thread.sleep(100);
        }
        return text.isEmpty() ? "none: the interpreter's watchdog did not write any" : text;
    }

    private static String java(Child child) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Path output = child.directory().resolve("threads");
        Process process = new ProcessBuilder(jcmd.toString(), Long.toString(child.handle().pid()), "Thread.print")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            boolean answered = process.waitFor(JAVA_PATIENCE_SECONDS, TimeUnit.SECONDS);
            String text = Files.readString(output);
            return answered ? ours(text) : text + "no answer within " + JAVA_PATIENCE_SECONDS + " s";
        } finally {
            process.destroyForcibly();
        }
    }

    /** The threads that this project's code runs in; all of them, if it runs in none. */
    private static String ours(String dump) {
        String ours = Arrays.stream(dump.split("\n\n"))
                .filter(thread -> thread.startsWith("\"") && thread.contains("io.github.qtloop."))
                .collect(Collectors.joining("\n\n"));
        return ours.isEmpty() ? dump : ours;
    }

    /** The part of the JVM's crash report that says what happened in which frames. */
    private static String javaReport(Child child) throws IOException {
        Path file = child.directory().resolve("hs_err");
        if (!Files.exists(file)) {
            return "";
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        StringBuilder report = new StringBuilder();
        text.lines().limit(REPORT_LINES).forEach(line -> report.append(line).append('\n'));
        return SECTION.formatted("the JVM's report", report);
    }
}
