package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Libraries as users have them, the distribution's in its own Python, do the same on the Qt loop as on CPython's: each
 * program of {@code libraries/} runs under {@code /usr/bin/python3} and under {@code ./qtloop run --home /usr}. A program
 * starts its servers itself, and says on which loop its library is.
 *
 * <p>Where a library is missing its program is skipped with the reason, but not in CI.
 */
@Tag(Lane.CI_TAG)
class LibrariesTest {

    private static final Path PROGRAMS = Path.of("src/test/resources/libraries").toAbsolutePath();

    /** A program that hangs prints its stacks some seconds before. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Nothing is written beside the sources, and what a program has printed before it is ended is not lost. */
    private static final Map<String, String> ENVIRONMENT = environment();

    private static final String STOCK_LOOP = "loop: _UnixSelectorEventLoop\n";
    private static final String QT_LOOP = "loop: QtEventLoop\n";

    /** How a program ends that does not find its library or its server. */
    private static final Pattern MISSING = Pattern.compile("\n(?:ModuleNotFoundError|FileNotFoundError): (.*)\n$");

    @TempDir
    private Path directory;

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> sameAsCPython() throws IOException {
        DistributionPython.assumeInstalled();
        List<Path> programs;
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            programs = files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
        }
        assertThat(programs).hasSizeGreaterThanOrEqualTo(12);
        return programs.stream()
                .map(program -> DynamicTest.dynamicTest(
                        program.getFileName().toString(),
                        program.toUri(),
                        () -> difference(program).ifPresent(report -> fail(program + "\n" + report))));
    }

    /** What is different is reported, be it the loop that a program is on. */
    @Test
    void plantedDifferencesAreFound() throws Exception {
        Path program = Files.writeString(directory.resolve("planted.py"), """
                import asyncio
                async def main():
                    name = type(asyncio.get_running_loop()).__name__
                    print("loop:", name)
                    print(name == "QtEventLoop")
                asyncio.run(main())
                print("loop: _UnixSelectorEventLoop")
                """);
        assertThat(difference(program)).hasValue("""
                standard output differs from line 2 on (- CPython, + QtLoop):
                  loop: QtEventLoop
                - False
                - loop: QtEventLoop
                + True
                + loop: _UnixSelectorEventLoop""");
    }

    private Optional<String> difference(Path program) throws IOException, InterruptedException {
        Outcome expected = run(List.of(DistributionPython.EXECUTABLE.toString(), program.toString()));
        Matcher missing = MISSING.matcher(expected.errors());
        assumeTrue(System.getenv("CI") != null || !missing.find(), () -> missing.group(1));
        assertThat(expected.status()).as(expected.toString()).isZero();
        assertThat(expected.output()).contains(STOCK_LOOP);
        Outcome actual = run(List.of(
                Launcher.SCRIPT.toString(), "run", "--python", DistributionPython.version().toString(), "--home", "/usr",
                program.toString()));
        return Difference.between(expected.map(text -> text.replace(STOCK_LOOP, QT_LOOP)), actual);
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Sides.SHORT_LIVED);
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        environment.put("PYTHONUNBUFFERED", "1");
        return Map.copyOf(environment);
    }

    private Outcome run(List<String> command) throws IOException, InterruptedException {
        return new ChildProcess(command, ENVIRONMENT, directory).run("", LIMIT);
    }
}
