package io.github.qtloop.tests;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A machine for the launcher script, in a directory: a checkout that is built, a JDK, Maven and the distribution's tools.
 * They are scripts that print what they are told to do, or write it down; nothing is installed or fetched.
 *
 * <p>There is no Qt at first, and the user is root.
 */
final class FakeMachine implements AutoCloseable {

    static final String INSTALL = "apt-get install -y --no-install-recommends libqt6widgets6 libqt6network6";

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final List<String> QT = List.of("Core", "Gui", "Widgets", "Network");
    private static final int ELF_MACHINE = 18;
    private static final byte X86_64 = 62;
    private static final byte AARCH64 = (byte) 183;

    private final Path directory;
    private final Path tools;
    private final Map<String, String> environment = new HashMap<>();

    FakeMachine(Path directory) throws IOException {
        this.directory = directory;
        tools = Files.createDirectory(directory.resolve("tools"));
        Path jdk = directory.resolve("jdk");
        environment.put("PATH", tools + ":" + System.getenv("PATH"));
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("QTLOOP_CACHE", directory.resolve("cache").toString());
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        script(jdk.resolve("bin/java"), "printf '%s\\n' java \"$@\"");
        script(jdk.resolve("bin/javac"), "");
        script(jdk.resolve("bin/jar"), "mkdir lib; touch lib/libQtJambi.so");
        script(tools.resolve("uname"), "echo x86_64");
        script(tools.resolve("id"), "echo ${FAKE_USER-0}");
        script(tools.resolve("apt-get"), """
                echo "$*" >>'%1$s/installed'
                [ "$1" = update ] || mv '%1$s/available' '%1$s/usr/lib/x86_64-linux-gnu'
                """.formatted(directory));
        script(tools.resolve("mvn"), """
                printf '%%s\\n' mvn "$@" >>'%s/maven'
                for word; do case $word in -DoutputDirectory=*) output=${word#*=} ;; -Dartifact=*) artifact=${word#*=} ;; esac; done
                case ${artifact-} in
                  *:99.*|*qtjambi-native*:6.5.0) echo "Could not find artifact $artifact"; exit 1 ;;
                  *) [ -z "${output-}" ] || touch "$output/$(echo "$artifact" | cut -d: -f2,3 | tr : -).jar" ;;
                esac
                """.formatted(directory));
        Files.createDirectories(directory.resolve("usr/lib"));
        checkOut();
    }

    private void checkOut() throws IOException {
        Path root = Files.createDirectories(directory.resolve("checkout"));
        String launcher = Files.readString(Launcher.SCRIPT).replaceAll("(?<!#!)/usr/", directory + "/usr/");
        script(root.resolve("qtloop"), launcher);
        for (String module : List.of("qtloop-py313", "codegen", "compat", "benchmarks")) {
            module(root.resolve(module));
        }
    }

    private static void module(Path module) throws IOException {
        Path target = Files.createDirectories(module.resolve("target"));
        Files.writeString(module.resolve("pom.xml"), "");
        Files.writeString(target.resolve("runtime.classpath"), "needed.jar");
    }

    /** Has the module of another Python version, such as 311. */
    FakeMachine withVersion(String tag) throws IOException {
        module(root().resolve("qtloop-py" + tag));
        return this;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text.startsWith("#!") ? text : "#!/bin/sh\n" + text + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    /** The checkout; the launcher runs beside it. */
    Path root() {
        return directory.resolve("checkout");
    }

    /** The directory of the distribution's libraries. */
    Path libraries() {
        return directory.resolve("usr/lib/x86_64-linux-gnu");
    }

    /** Sets a variable of the launcher's environment. */
    FakeMachine with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Has a Qt, with some of its libraries. */
    FakeMachine withQt(String version, String... names) throws IOException {
        qt(libraries(), version, X86_64, names);
        return this;
    }

    /** Has a Qt for another processor in a directory that does not tell the processor. */
    FakeMachine withQtForAnotherProcessor(String version) throws IOException {
        qt(directory.resolve("usr/lib64"), version, AARCH64);
        return this;
    }

    /** Has a Qt that apt-get installs. */
    FakeMachine withQtInTheDistribution(String version) throws IOException {
        qt(directory.resolve("available"), version, X86_64);
        return this;
    }

    /**
     * Has the distribution's Python. Its environments have a PySide6 that works when pip has installed something, which it does
     * unless the variable FAKE_OFFLINE is set.
     */
    FakeMachine withPython() throws IOException {
        Files.createDirectories(directory.resolve("usr/bin"));
        script(directory.resolve("usr/bin/python3"), """
                case "$*" in
                  '-m venv --clear '*)
                    mkdir -p "$4/bin"
                    rm -f "$4/bin/works"
                    cp "$0" "$4/bin/python"
                    printf '#!/bin/sh\n[ -z "$FAKE_OFFLINE" ] && echo "$*" >"$(dirname "$0")/works"\n' >"$4/bin/pip"
                    chmod +x "$4/bin/pip" ;;
                  *PySide6*) [ -e "$(dirname "$0")/works" ] ;;
                  *version*) echo 3.13 ;;
                esac
                """);
        return this;
    }

    /** Has every command of this machine but npm. */
    FakeMachine withoutNpm() throws IOException {
        Path commands = Files.createDirectory(directory.resolve("commands"));
        for (String part : System.getenv("PATH").split(File.pathSeparator)) {
            try (Stream<Path> files = Files.isDirectory(Path.of(part)) ? Files.list(Path.of(part)) : Stream.empty()) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Path link = commands.resolve(file.getFileName());
                    if (!link.endsWith("npm") && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                        Files.createSymbolicLink(link, file);
                    }
                }
            }
        }
        return with("PATH", tools + File.pathSeparator + commands);
    }

    /** Deletes the links to commands: JUnit warns of each link that it finds. */
    @Override
    public void close() throws IOException {
        Path commands = directory.resolve("commands");
        if (Files.exists(commands)) {
            try (Stream<Path> links = Files.list(commands)) {
                for (Path link : (Iterable<Path>) links::iterator) {
                    Files.delete(link);
                }
            }
        }
    }

    private static void qt(Path place, String version, byte machine, String... names) throws IOException {
        Files.createDirectories(place);
        byte[] header = new byte[64];
        header[ELF_MACHINE] = machine;
        for (String name : names.length == 0 ? QT : List.of(names)) {
            String library = "libQt6" + name + ".so.";
            Files.write(place.resolve(library + version), header);
            Files.createSymbolicLink(place.resolve(library + "6"), Path.of(library + version));
        }
    }

    /** A file beside the checkout. */
    Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** {@code ./qtloop WORDS}, without a terminal. */
    Outcome call(String... words) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(root().resolve("qtloop").toString()), Stream.of(words))
                .toList();
        return new ChildProcess(command, environment, directory).run("", LIMIT);
    }

    /** {@code ./qtloop WORDS} on a terminal, where somebody types an answer. */
    Outcome callOnTerminal(String answer, String... words) throws IOException, InterruptedException {
        String line = root().resolve("qtloop") + " " + String.join(" ", words);
        return new ChildProcess(
                        List.of("script", "--quiet", "--return", "--command", line, "/dev/null"), environment, directory)
                .run(answer + "\n", LIMIT);
    }

    /** What apt-get was told. */
    List<String> installed() throws IOException {
        return lines("installed");
    }

    /** What Maven was told, and {@code mvn} before each call. */
    List<String> maven() throws IOException {
        return lines("maven");
    }

    private List<String> lines(String name) throws IOException {
        Path file = directory.resolve(name);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
