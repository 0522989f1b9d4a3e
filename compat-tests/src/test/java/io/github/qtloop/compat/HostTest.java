package io.github.qtloop.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Python in the process of a Java program. */
class HostTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void aSecondStartIsRefused(PythonVersion version) throws Exception {
        assertThat(new Host(directory).run(version, "SecondStart"))
                .isEqualTo(new Outcome(
                        0, "a Python interpreter runs in this process already; a process has one\n", ""));
    }

    /** The Java code meets nulls all the time; the handler of CPython would call the first one a crash. */
    @ParameterizedTest
    @EnumSource
    void faulthandlerLeavesTheFaultsOfCompiledCodeAlone(PythonVersion version) throws Exception {
        Outcome outcome = new Host(directory).run(version, "NullChecks", """
                import faulthandler, time
                open('nulls', 'w').close()
                time.sleep(1)
                for _ in range(100):
                    faulthandler.enable()
                    time.sleep(0.005)
                    print(faulthandler.disable(), end=' ', flush=True)
                """, directory.resolve("nulls").toString());
        assertThat(outcome).isEqualTo(new Outcome(0, "True ".repeat(100), ""));
    }
}
