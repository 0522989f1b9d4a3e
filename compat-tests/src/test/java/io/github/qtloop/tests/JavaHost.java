package io.github.qtloop.tests;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java application with a version module on its class path, in a process of its own. */
final class JavaHost {

    /** As the launcher script has it: the signals are for Python's thread. */
    private static final List<String> BLOCKED_SIGNALS = List.of("env", "--block-signal=INT,TERM,USR1,CHLD");

    private static final Path BUILD = Launcher.SCRIPT.resolveSibling("qtloop-core").resolve("target");

    /** The QtJambi of the build, which fits Qt 6.3 and 6.4; tests that run it have the tag {@code qtjambi}. */
    static final Path QTJAMBI = BUILD.resolve("qtjambi/qtjambi.jar");

    private final Path module;
    private final List<String> options;
    private final List<Path> libraries;

    /** @param options of the JVM */
    JavaHost(PythonVersion version, String... options) {
        this(version, List.of(), List.of(options));
    }

    private JavaHost(PythonVersion version, List<Path> libraries, List<String> options) {
        this.options = options;
        this.libraries = libraries;
        module = version.module();
    }

    /** An application that brings QtJambi. */
    static JavaHost withQtJambi(PythonVersion version, String... options) {
        return new JavaHost(version, List.of(QTJAMBI), List.of(options));
    }

    /** Runs the main method of a class of these tests, without a screen. */
    Outcome run(Class<?> main, Path directory, Duration limit, String... arguments)
            throws IOException, InterruptedException {
        return run(main.getName(), List.of(classes(main)), directory, limit, arguments);
    }

    /** Runs a main method, without a screen; {@code classes} is where its class is, and those that it uses. */
    Outcome run(String main, List<Path> classes, Path directory, Duration limit, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(BLOCKED_SIGNALS);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xrs",
                "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.library.path=" + System.getProperty("java.library.path")));
        command.addAll(archive());
        command.addAll(options);
        command.addAll(List.of("-cp", joined(Stream.concat(classPath().stream(), classes.stream())), main));
        command.addAll(List.of(arguments));
        Map<String, String> variables = Map.of("QT_QPA_PLATFORM", "offscreen", "XDG_RUNTIME_DIR", directory.toString());
        return new ChildProcess(command, variables, directory).run("", limit);
    }

    /** What the launcher gives a Java program: a start takes less of the processor. The JVM does without one that does not fit. */
    private List<String> archive() {
        Path archive = module.resolve("target/java.jsa");
        return Files.exists(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds*=off", "-Xlog:aot*=off")
                : List.of();
    }

    /** The class path of an application of the version, without its own classes. */
    List<Path> classPath() throws IOException {
        Path target = module.resolve("target");
        Stream<Path> dependencies = Arrays.stream(Files.readString(target.resolve("runtime.classpath"))
                        .strip()
                        .split(File.pathSeparator))
                .map(Path::of);
        Stream<Path> own = Stream.concat(Stream.of(target.resolve(module.getFileName() + ".jar")), dependencies);
        return Stream.concat(own, libraries.stream()).toList();
    }

    private static String joined(Stream<Path> entries) {
        return entries.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    static Path classes(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
