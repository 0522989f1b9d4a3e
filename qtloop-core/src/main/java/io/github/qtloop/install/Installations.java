package io.github.qtloop.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Interpreters that the user names: an installation, or a virtual environment. */
public final class Installations {

    private static final List<String> LIBRARY_DIRECTORIES =
            List.of("lib", "lib64", "lib/x86_64-linux-gnu", "lib/aarch64-linux-gnu", ".");
    private static final Pattern LIBRARY = Pattern.compile("libpython(3\\.\\d+)([a-z]*)\\.so\\.1\\.0");
    private static final Pattern VERSION = Pattern.compile("(?m)^version(?:_info)?\\s*=\\s*(\\d+\\.\\d+)");

    private Installations() {}

    /**
     * The interpreter below a prefix, such as {@code /usr}.
     *
     * @param home the directory
     * @param release the release that it must be
     * @return the installation
     * @throws InterpreterException if there is none of this release; the message says what is there
     */
    public static PythonHome at(Path home, PythonRelease release) {
        for (String directory : LIBRARY_DIRECTORIES) {
            Path library = home.resolve(directory).resolve(release.libraryName()).normalize();
            if (Files.isRegularFile(library)) {
                Path executable = home.resolve("bin").resolve(release.executableName());
                if (!Files.isExecutable(executable)) {
                    throw new InterpreterException("--home " + home + ": there is " + library + " but no executable "
                            + executable);
                }
                return new PythonHome(library.toAbsolutePath(), executable.toAbsolutePath(), null);
            }
        }
        throw new InterpreterException(specialBuildIn(home, release)
                .or(() -> versionIn(home)
                        .map(other -> "--home " + home + " is Python " + other + ", but Python " + release.minor()
                                + " was asked for: use --python " + other))
                .orElse("--home " + home + " is no installation of Python " + release.minor()
                        + ": there is no shared library " + release.libraryName() + " in its library directories"));
    }

    /**
     * The interpreter that an executable belongs to: it is asked where its shared library is.
     *
     * @param executable the executable
     * @param release the release that it must be
     * @return the installation
     * @throws InterpreterException if it does not answer, is another release or has no shared library
     */
    public static PythonHome of(Path executable, PythonRelease release) {
        ExecutableProbe probe = ExecutableProbe.ask(executable);
        if (!probe.minor().equals(release.minor())) {
            throw new InterpreterException("--interpreter " + executable + " is Python " + probe.minor()
                    + ", but Python " + release.minor() + " was asked for: use --python " + probe.minor());
        }
        if (!probe.abiFlags().isEmpty()) {
            throw new InterpreterException("--interpreter " + executable + " is " + build(probe.abiFlags())
                    + " of Python " + release.minor() + ", and QtLoop needs an ordinary build with a GIL: name one"
                    + " (Debian: python" + release.minor() + ")");
        }
        Stream<Path> besideItself = LIBRARY_DIRECTORIES.stream().map(probe.prefix()::resolve);
        return Stream.concat(Stream.of(probe.libraryDirectory()), besideItself)
                .map(directory -> directory.resolve(release.libraryName()).normalize())
                .filter(Files::isRegularFile)
                .findFirst()
                .map(library -> new PythonHome(library, executable.toAbsolutePath(), null))
                .orElseThrow(() -> new InterpreterException("--interpreter " + executable + " has no shared library "
                        + release.libraryName() + ", neither in " + probe.libraryDirectory() + " nor below "
                        + probe.prefix() + ": install it (Debian: libpython" + release.minor()
                        + "), or build Python with --enable-shared"));
    }

    /**
     * The version of an executable, which is asked.
     *
     * @param executable the executable
     * @return the minor version, such as 3.13
     * @throws InterpreterException if it does not answer
     */
    public static String versionOf(Path executable) {
        return ExecutableProbe.ask(executable).minor();
    }

    /**
     * A virtual environment on top of the bundled interpreter: its packages, that interpreter's
     * standard library.
     *
     * @param directory the environment's directory
     * @param release the release that it must be
     * @param bundled asked for once the environment is known to fit
     * @return the installation
     * @throws InterpreterException if it is none, or one of another minor version or of a free-threaded build
     */
    public static PythonHome virtualEnvironment(Path directory, PythonRelease release, Supplier<PythonHome> bundled) {
        Path configuration = directory.resolve("pyvenv.cfg");
        String text;
        try {
            text = Files.readString(configuration);
        } catch (IOException e) {
            throw new InterpreterException(
                    "--venv " + directory + " is no virtual environment: there is no readable pyvenv.cfg in it", e);
        }
        Matcher version = VERSION.matcher(text);
        if (!version.find()) {
            throw new InterpreterException("--venv " + directory + ": " + configuration + " names no Python version");
        }
        if (!version.group(1).equals(release.minor())) {
            throw new InterpreterException("--venv " + directory + " is for Python " + version.group(1)
                    + ", but this is Python " + release.minor() + ": use --python " + version.group(1)
                    + " or an environment of Python " + release.minor());
        }
        String packages = "lib/" + release.executableName();
        if (Files.isDirectory(directory.resolve(packages + "t")) && !Files.isDirectory(directory.resolve(packages))) {
            throw new InterpreterException("--venv " + directory + " was made by " + build("t") + " of Python "
                    + release.minor() + ", and QtLoop needs packages of an ordinary build with a GIL: make one with python"
                    + release.minor());
        }
        PythonHome base = bundled.get();
        Path executable = directory.resolve("bin").resolve("python").toAbsolutePath();
        Path prefix = base.executable().getParent().getParent();
        return new PythonHome(base.library(), executable, prefix);
    }

    private static Optional<String> versionIn(Path home) {
        return libraries(home)
                .filter(library -> library.group(2).isEmpty())
                .map(library -> library.group(1))
                .findFirst();
    }

    /** The message for an installation whose only library of this release is that of a debug or free-threaded build. */
    private static Optional<String> specialBuildIn(Path home, PythonRelease release) {
        return libraries(home)
                .filter(library -> library.group(1).equals(release.minor()) && !library.group(2).isEmpty())
                .findFirst()
                .map(library -> "--home " + home + " has only " + build(library.group(2)) + " of Python "
                        + release.minor() + " as a shared library (" + library.group() + "), and QtLoop needs an"
                        + " ordinary build with a GIL: install " + release.libraryName() + " (Debian: libpython"
                        + release.minor() + ")");
    }

    private static String build(String abiFlags) {
        return switch (abiFlags) {
            case "d" -> "a debug build (--with-pydebug)";
            case "t" -> "a free-threaded build (--disable-gil)";
            case "td" -> "a free-threaded debug build (--disable-gil, --with-pydebug)";
            default -> "a special build ('" + abiFlags + "')";
        };
    }

    private static Stream<MatchResult> libraries(Path home) {
        return LIBRARY_DIRECTORIES.stream()
                .map(home::resolve)
                .flatMap(Installations::files)
                .map(file -> LIBRARY.matcher(file.getFileName().toString()))
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult);
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
