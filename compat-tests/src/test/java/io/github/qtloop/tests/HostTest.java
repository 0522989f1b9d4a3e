package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.tests.host.EndWhileCalled;
import io.github.qtloop.tests.host.Exposes;
import io.github.qtloop.tests.host.NullChecks;
import io.github.qtloop.tests.host.SecondStart;
import io.github.qtloop.tests.host.StartAgain;
import io.github.qtloop.tests.host.StartRefused;
import java.nio.file.Files;
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

    @ProcessPython
    void aSecondStartIsRefused(PythonVersion version) throws Exception {
        assertThat(new JavaHost(version).run(SecondStart.class, directory, LIMIT))
                .isEqualTo(new Outcome(
                        0, "a Python interpreter runs in this process already; a process has one\n", ""));
    }

    @ProcessPython
    void aStartThatHasFailedCanBeTriedAgain(PythonVersion version) throws Exception {
        Path noLibrary = Files.writeString(directory.resolve("text.so"), "no library, but longer than a header".repeat(9));
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Outcome outcome = new JavaHost(version)
                .run(StartAgain.class, directory, LIMIT, empty.toString(), noLibrary.toString());
        assertThat(outcome.output().lines())
                .satisfiesExactly(
                        missing -> assertThat(missing).contains("missing.so: cannot open shared object file"),
                        text -> assertThat(text).contains("text.so: invalid ELF header"),
                        home -> assertThat(home).isEqualTo("there is no standard library of Python below " + empty
                                + ", such as lib/python3.13: name the directory of an installation"),
                        sum -> assertThat(sum).isEqualTo("45"));
        assertThat(outcome.status()).as(outcome.errors()).isZero();
    }

    @ProcessPython
    void aStartThatPythonRefusesNeedsANewProcess(PythonVersion version) throws Exception {
        Outcome outcome = new JavaHost(version).run(StartRefused.class, directory, LIMIT);
        assertThat(outcome.output().lines())
                .satisfiesExactly(
                        refused -> assertThat(refused).startsWith("Python cannot be started: bad value for option -X"),
                        again -> assertThat(again).isEqualTo("Python could not be started in this process before, and has"
                                + " left it in no state to try again: start Python in a new process"));
        assertThat(outcome.status()).as(outcome.errors()).isZero();
    }

    @ProcessPython
    void threadsThatCallPythonAtItsEndAreTurnedAway(PythonVersion version) throws Exception {
        assertThat(new JavaHost(version).run(EndWhileCalled.class, directory, LIMIT))
                .isEqualTo(new Outcome(0, "Python has ended\n".repeat(4), ""));
    }

    /**
     * The Java code meets nulls all the time; the handler of CPython would call the first one a crash. C1's null checks
     * are implicit whatever was found before.
     */
    @ProcessPython
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

    @ProcessPython
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
