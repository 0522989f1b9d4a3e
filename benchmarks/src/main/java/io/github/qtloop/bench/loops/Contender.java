package io.github.qtloop.bench.loops;

import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Face;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A loop in the interpreter that all share, with the processes in which it is measured. */
final class Contender implements AutoCloseable {

    /** Who measures does not install what is missing. */
    private static final Map<String, String> ENVIRONMENT = Map.of("QTLOOP_NO_INSTALL", "1");

    private static final String WINDOW_PROGRAM = "io.github.qtloop.bench.latency.WindowProgram";

    private static final String COLD_PROGRAM = "io.github.qtloop.bench.cold.ColdProgram";

    private final Loop loop;
    private final Interpreter interpreter;
    private final Place place;
    private final Session driver;
    private final Session latency;
    private Contestant contestant;

    /**
     * Where things are.
     *
     * @param root the repository
     * @param version of Python, such as 3.11
     * @param qtjambi that of windows of Java
     * @param logs gets what the children say on standard error
     * @param scripts the programs
     * @param limit how long an answer may take
     */
    record Place(Path root, String version, QtJambi qtjambi, Path logs, Scripts scripts, Duration limit) {}

    Contender(Loop loop, Interpreter interpreter, Place place) {
        this.loop = loop;
        this.interpreter = interpreter;
        this.place = place;
        this.driver = new Session(List.of(script(place.scripts().driver())), place.limit());
        this.latency = new Session(windows(), place.limit());
        this.contestant = new Contestant(Face.PYTHON, loop.toString(), loop.title(), "");
    }

    /** All loops embed the same libpython in the same JVM; which loop it is decides {@code qtloop run}, or the script. */
    private Command script(Path file) {
        List<String> words = qtloop();
        words.addAll(List.of(file.toString(), loop.toString()));
        return new Command(words, ENVIRONMENT, log(file.getFileName().toString().replace(".py", "")));
    }

    /** QtLoop has windows of Java in every version, but those of PyQt6 are what others have, too. */
    private List<Command> windows() {
        Command script = script(place.scripts().latency());
        if (loop != Loop.QTLOOP || !place.qtjambi().missing().isEmpty()) {
            return List.of(script);
        }
        List<String> program = List.of(WINDOW_PROGRAM, place.scripts().latency().toString());
        return List.of(script, java(place.qtjambi().options(), program, "window"));
    }

    /** A program of the benchmarks in Java. */
    private Command java(List<String> options, List<String> program, String log) {
        List<String> words = new ArrayList<>(
                List.of(place.root().resolve("qtloop").toString(), "java", "--python", place.version()));
        words.addAll(options);
        words.addAll(program);
        return new Command(words, Map.of("CLASSPATH", System.getProperty("java.class.path")), log(log));
    }

    private List<String> qtloop() {
        List<String> words = new ArrayList<>(List.of(place.root().resolve("qtloop").toString(), "run"));
        words.addAll(interpreter.options());
        words.addAll(List.of("--loop", loop.isQtLoop() ? "qt" : "asyncio"));
        if (loop == Loop.QTLOOP_CORE) {
            words.addAll(List.of("--application", "core"));
        }
        return words;
    }

    private Path log(String what) {
        return place.logs().resolve(loop + "-" + what + ".log");
    }

    Loop loop() {
        return loop;
    }

    /** How it is called in the report. */
    Contestant contestant() {
        return contestant;
    }

    /** Says what exactly it is. */
    void identify(String detail) {
        contestant = new Contestant(Face.PYTHON, loop.toString(), loop.title(), detail);
    }

    /** Answers {@code driver.py}'s requests. */
    Session driver() {
        return driver;
    }

    /** Answers {@code latency.py}'s request. */
    Session latency() {
        return latency;
    }

    /**
     * A whole process, as a user starts it.
     *
     * @param executable the interpreter as a command, for the peers
     */
    Command startUp(Path executable) {
        return process(executable, List.of("-c", loop.shortest()), "start_up");
    }

    /**
     * A whole process, as a user starts it, that tells what the first use of things costs.
     *
     * @param executable the interpreter as a command, for the peers
     */
    Command firstUse(Path executable) {
        return process(executable, List.of(place.scripts().firstUse().toString(), loop.toString()), "first_use");
    }

    /**
     * A whole process, as a user starts it, that prints what an operation costs in it.
     *
     * @param executable the interpreter as a command, for the peers
     * @param operation what {@code cold.py} gets after the loop
     */
    Command cold(Path executable, List<String> operation) {
        List<String> program = new ArrayList<>(List.of(place.scripts().cold().toString(), loop.toString()));
        program.addAll(operation);
        return process(executable, program, "cold");
    }

    /**
     * The same of an operation in Java.
     *
     * @param operation what the program gets
     */
    Command coldJava(List<String> operation) {
        List<String> words = new ArrayList<>(List.of(COLD_PROGRAM));
        words.addAll(operation);
        return java(List.of(), words, "cold_java");
    }

    private Command process(Path executable, List<String> program, String log) {
        List<String> words = new ArrayList<>(loop.isQtLoop() ? qtloop() : List.of(executable.toString()));
        words.addAll(program);
        return new Command(words, ENVIRONMENT, log(log));
    }

    /** Ends its processes at once. */
    void destroy() {
        driver.destroy();
        latency.destroy();
    }

    @Override
    public void close() {
        try (driver) {
            latency.close();
        }
    }
}
