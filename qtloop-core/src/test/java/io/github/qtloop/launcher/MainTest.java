package io.github.qtloop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.testing.ChildJvm;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command lines that cannot be followed: one line and status 2. Main halts, so each runs in its own process. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class MainTest {

    @ParameterizedTest(name = "qtloop {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    run                           | `qtloop run: no program is named; usage: qtloop run [OPTIONS] (SCRIPT | -m MODULE | -c CODE | -) [ARGS...]`
                    run --loop qt                 | `qtloop run: no program is named; usage: qtloop run [OPTIONS] (SCRIPT | -m MODULE | -c CODE | -) [ARGS...]`
                    run -c                        | qtloop run: option -c needs a value
                    run -uBm                      | qtloop run: option -m needs a value
                    run --bogus app.py            | qtloop run: unknown option --bogus: see  qtloop run --help
                    run -uz app.py                | qtloop run: unknown option -z in -uz: see  qtloop run --help
                    run --python                  | qtloop run: option --python VERSION needs a value
                    run -c pass                   | qtloop run: no version module is on the class path: add the one of your Python, such as qtloop-py313
                    interpreter                   | qtloop interpreter: one VERSION is needed
                    bogus                         | qtloop bogus: 'bogus' is no command of this program
                    """)
    void giveOneLineAndStatusTwo(String line, String message) {
        ChildJvm.Outcome outcome = main(line);
        assertThat(outcome).isEqualTo(new ChildJvm.Outcome(2, "", message + System.lineSeparator()));
    }

    @ParameterizedTest(name = "qtloop {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    run missing.py                   | missing.py
                    run --loop bogus app.py          | bogus
                    run --venv a --home b app.py     | exclude each other
                    --bogus run app.py               | --bogus
                    """)
    void nameWhatIsWrong(String line, String part) {
        ChildJvm.Outcome outcome = main(line);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors().lines()).hasSize(1).first().asString().startsWith("qtloop").contains(part);
    }

    @Test
    void withoutACommandNothingRuns() {
        ChildJvm.Outcome outcome = ChildJvm.run(Main.class);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors().lines()).hasSize(1).first().asString().startsWith("qtloop: ");
    }

    @ParameterizedTest(name = "qtloop {0}")
    @CsvSource({"run --verbose missing.py", "run --verbose -c", "run --verbose --bogus"})
    void showTheStackTraceWhenTheyAreVerbose(String line) {
        ChildJvm.Outcome outcome = main(line);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors()).startsWith("qtloop").contains(System.lineSeparator() + "\tat io.github.qtloop.launcher");
    }

    /** The platform is looked at before the rest of the line, whatever is wrong there. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "Plan 9, amd64, run missing.py, 'qtloop run: QtLoop runs on Linux, and this system is Plan 9: '",
        "Plan 9, amd64, interpreter 3.13, 'qtloop interpreter: QtLoop runs on Linux, and this system is Plan 9: '",
        "Linux, sparc, run, 'qtloop run: QtLoop runs on x86-64 and arm64 (64 bits, little endian), and this JVM is one for sparc '"
    })
    void anUnsupportedPlatformComesFirst(String system, String processor, String line, String message) {
        ChildJvm.Outcome outcome = ChildJvm.runOnPlatform(system, processor, Main.class, (Object[]) line.split(" "));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors().lines()).hasSize(1).first().asString().startsWith(message);
    }

    @ParameterizedTest(name = "qtloop {0}")
    @CsvSource({"run --help", "run -h", "run -uh app.py", "run -VV --help"})
    void helpIsNoError(String line) {
        ChildJvm.Outcome outcome = main(line);
        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).startsWith("Usage: qtloop run ").contains("--interpreter=EXE");
        assertThat(outcome.errors()).isEmpty();
    }

    @Test
    void helpAfterTheProgramBelongsToTheProgram() {
        assertThat(main("run missing.py --help").status()).isEqualTo(2);
    }

    private static ChildJvm.Outcome main(String line) {
        return ChildJvm.run(Main.class, (Object[]) line.split(" +"));
    }
}
