package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.tests.Binding.Dispatcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What loops leave behind in Python, in Java, in Qt and in the operating system. */
@Tag(Lane.CI_TAG)
@Execution(ExecutionMode.CONCURRENT)
class LeakTest {

    /** The JVM's own part of the memory stays the same: a heap of a fixed size, and an account of what is beside it. */
    private static final String JVM_OPTIONS =
            "-Xms64m -Xmx64m -XX:+AlwaysPreTouch -XX:NativeMemoryTracking=summary";

    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final Duration LIMIT = Duration.ofMinutes(8);

    @TempDir
    private Path directory;

    @ProcessPython
    void tenThousandLoopsLeaveNothing(PythonVersion version) throws Exception {
        Launcher launcher = new Launcher(directory, Map.of("JCMD", JCMD.toString(), "JDK_JAVA_OPTIONS", JVM_OPTIONS));
        Path program = Path.of(LeakTest.class.getResource("/leaks/loops.py").toURI());
        // The newest in an application, so in Qt; the others without one.
        Outcome outcome = version.equals(PythonVersion.newest())
                ? launcher.run(LIMIT, version, "--application", "core", program.toString())
                : launcher.run(LIMIT, version, program.toString());
        assertThat(outcome.output()).as(outcome.errors()).isEqualTo("10000 loops left nothing\n");
        assertThat(outcome.status()).isZero();
    }

    @ParameterizedTest
    @MethodSource("io.github.qtloop.tests.ApplicationEndTest#everywhere")
    void fiveHundredApplicationsLeaveNothing(Binding binding, Dispatcher dispatcher) throws Exception {
        String program = Files.readString(Path.of(Cases.resource("leaks/applications.py")));
        Outcome outcome = binding.run(directory, dispatcher, "-c", binding.translate(program));
        assertThat(outcome.output()).as(outcome.errors()).isEqualTo("{}\n");
        assertThat(outcome.status()).isZero();
    }
}
