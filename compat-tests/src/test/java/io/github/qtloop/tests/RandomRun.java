package io.github.qtloop.tests;

import io.github.qtloop.tests.random.RandomProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Runs random programs of one version: all of them in one process in Java, and in another in Python.
 *
 * @param version the Python version
 * @param work holds the programs, and the compiled Java side in {@code classes}
 * @param planted whether the Java side has a fault on purpose
 */
record RandomRun(PythonVersion version, Path work, boolean planted) {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Path SOURCES = Launcher.SCRIPT.resolveSibling("compat-tests/src/test/random");
    private static final String HEADER = "== ";

    /** Compiles the Java side against the version's surface. */
    static RandomRun prepare(PythonVersion version, Path work, boolean planted) throws IOException {
        SurfaceCompiler.compile(
                version, SurfaceCompiler.sources(SOURCES), List.of(JavaHost.classes(RandomProgram.class)),
                work.resolve("classes"));
        return new RandomRun(version, work, planted);
    }

    /** Runs programs; the traces are in the order of the programs. */
    List<Traces> run(List<RandomProgram> programs) throws IOException, InterruptedException {
        Path file = work.resolve("programs.txt");
        Files.writeString(file, programs.stream().map(RandomProgram::text).collect(Collectors.joining()));
        List<String> java = traces("Java", java(file), programs.size());
        List<String> python = traces("Python", python(file), programs.size());
        return IntStream.range(0, programs.size())
                .mapToObj(i -> new Traces(programs.get(i), python.get(i), java.get(i)))
                .toList();
    }

    private Outcome java(Path file) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        if (planted) {
            arguments.add("planted");
        }
        return new JavaHost(version)
                .run(
                        "io.github.qtloop.random.RunPrograms",
                        List.of(work.resolve("classes"), JavaHost.classes(RandomProgram.class)),
                        work, LIMIT, arguments.toArray(String[]::new));
    }

    private Outcome python(Path file) throws IOException, InterruptedException {
        List<String> command = List.of(
                new Sides().interpreter(version), "-B", SOURCES.resolve("run_programs.py").toString(), file.toString());
        return new ChildProcess(command, Map.of(), work).run("", LIMIT);
    }

    private static List<String> traces(String side, Outcome outcome, int expected) {
        List<String> traces = new ArrayList<>();
        for (String part : outcome.output().split("(?m)^" + HEADER)) {
            if (!part.isEmpty()) {
                traces.add(part.substring(part.indexOf('\n') + 1));
            }
        }
        if (outcome.status() != 0 || traces.size() != expected) {
            throw new IllegalStateException("%s has run %d of %d programs, the last one:%n%s%nand ended with %d:%n%s"
                    .formatted(
                            side, traces.size(), expected, traces.isEmpty() ? "" : traces.getLast(), outcome.status(),
                            outcome.errors()));
        }
        return traces;
    }

    /**
     * What a program printed in both languages.
     *
     * @param program the program
     * @param python its trace under CPython
     * @param java its trace on the Qt loop
     */
    record Traces(RandomProgram program, String python, String java) {

        boolean differ() {
            return !python.equals(java);
        }

        /** A report on how the traces differ, or nothing. */
        Optional<String> difference() {
            return Difference.between(new Outcome(0, python, ""), new Outcome(0, java, ""));
        }
    }
}
