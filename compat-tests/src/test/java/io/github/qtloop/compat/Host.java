package io.github.qtloop.compat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Java program of {@code src/test/resources/hosts} that has Python in its process, without the launcher. */
final class Host {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Path directory;

    /** @param directory where the child runs */
    Host(Path directory) {
        this.directory = directory;
    }

    /** Runs the program with C1, whose null checks are implicit whatever was found before. */
    Outcome run(PythonVersion version, String program, String... arguments) throws IOException, InterruptedException {
        Path module = Launcher.SCRIPT.resolveSibling("qtloop-py" + version.toString().replace(".", ""));
        Path target = module.resolve("target");
        String classPath = target.resolve(module.getFileName() + ".jar") + ":"
                + Files.readString(target.resolve("runtime.classpath")).strip();
        Path source = Launcher.SCRIPT.resolveSibling("compat-tests/src/test/resources/hosts/" + program + ".java");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xrs",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                source.toString()));
        command.addAll(List.of(arguments));
        return new ChildProcess(command, Map.of(), directory).run("", LIMIT);
    }
}
