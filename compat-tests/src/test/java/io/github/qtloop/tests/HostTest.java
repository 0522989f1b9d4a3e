package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.tests.host.EndWhileCalled;
import io.github.qtloop.tests.host.Exposes;
import io.github.qtloop.tests.host.NullChecks;
import io.github.qtloop.tests.host.SecondStart;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Python in the process of a Java program. */
@Tag(Lane.CI_TAG)
class HostTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    private Path directory;

    @EveryPython
    void aSecondStartIsRefused(PythonVersion version) throws Exception {
        assertThat(new JavaHost(version).run(SecondStart.class, directory, LIMIT))
                .isEqualTo(new Outcome(
                        0, "a Python interpreter runs in this process already; a process has one\n", ""));
    }

    @EveryPython
    void threadsThatCallPythonAtItsEndAreTurnedAway(PythonVersion version) throws Exception {
        assertThat(new JavaHost(version).run(EndWhileCalled.class, directory, LIMIT))
                .isEqualTo(new Outcome(0, "Python has ended\n".repeat(4), ""));
    }

    /**
     * The Java code meets nulls all the time; the handler of CPython would call the first one a crash. C1's null checks
     * are implicit whatever was found before.
     */
    @EveryPython
    void faulthandlerLeavesTheFaultsOfCompiledCodeAlone(PythonVersion version) throws Exception {
        JavaHost host = new JavaHost(version, "-XX:TieredStopAtLevel=1");
        Outcome outcome = host.run(NullChecks.class, directory, LIMIT, """
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

    @EveryPython
    void aForkedChildIsToldThatItHasNoJava(PythonVersion version) throws Exception {
        Outcome outcome = new JavaHost(version).run(Exposes.class, directory, LIMIT, """
                import os, sys, warnings
                warnings.simplefilter('ignore', DeprecationWarning)
                from qtloop import java
                if os.fork() == 0:
                    try:
                        java.greet()
                    except RuntimeError as error:
                        print(error)
                    sys.exit(3)
                print(os.waitstatus_to_exitcode(os.wait()[1]), flush=True)
                java.greet()
                """);
        assertThat(outcome).isEqualTo(new Outcome(0, """
                a process that os.fork() makes has no Java: call this in the parent
                3
                hello from Java
                """, ""));
    }
}
