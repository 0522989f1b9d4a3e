package io.github.qtloop.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** What loops leave behind in Python, in Java, in Qt and in the operating system. */
class LeakTest {

    /** The JVM's own part of the memory stays the same: a heap of a fixed size, and an account of what is beside it. */
    private static final String JVM_OPTIONS =
            "-Xms64m -Xmx64m -XX:+AlwaysPreTouch -XX:NativeMemoryTracking=summary";

    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final Duration LIMIT = Duration.ofMinutes(8);

    @TempDir
    private Path directory;

    @EveryPython
    void tenThousandLoopsLeaveNothing(PythonVersion version) throws Exception {
        Launcher launcher = new Launcher(directory, Map.of("JCMD", JCMD.toString(), "JDK_JAVA_OPTIONS", JVM_OPTIONS));
        Path program = Path.of(LeakTest.class.getResource("/leaks/loops.py").toURI());
        Outcome outcome = launcher.run(LIMIT, version, program.toString());
        assertThat(outcome.output()).as(outcome.errors()).isEqualTo("10000 loops left nothing\n");
        assertThat(outcome.status()).isZero();
    }
}
