package io.github.qtloop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the command line of {@code run} is cut. */
final class RunLineTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            emptyValue = "",
            textBlock =
                    """
                    # the line                     | own                   | python       | program
                    app.py                         |                       |              | app.py
                    app.py --python 3.11 -X dev -h |                       |              | app.py --python 3.11 -X dev -h
                    -                              |                       |              | -
                    - --loop qt                    |                       |              | - --loop qt
                    --python 3.12 app.py           | --python 3.12         |              | app.py
                    --python=3.12 app.py           | --python=3.12         |              | app.py
                    --loop asyncio --venv dir a.py | --loop asyncio --venv dir |          | a.py
                    --home -odd a.py               | --home -odd           |              | a.py
                    --verbose a.py --verbose       | --verbose             |              | a.py --verbose
                    -m module                      |                       |              | -m module
                    -m module -m other             |                       |              | -m module -m other
                    -m module --help               |                       |              | -m module --help
                    -c code                        |                       |              | -c code
                    -c --python                    |                       |              | -c --python
                    -c -X -W                       |                       |              | -c -X -W
                    -c -c                          |                       |              | -c -c
                    -X dev app.py                  |                       | -X dev       | app.py
                    -Xdev app.py                   |                       | -Xdev        | app.py
                    -W error app.py                |                       | -W error     | app.py
                    -Werror app.py                 |                       | -Werror      | app.py
                    -W error::Warning -c x         |                       | -W error::Warning | -c x
                    -B -E -I -O -P -b -s -u a.py   |                       | -B -E -I -O -P -b -s -u | a.py
                    -OO -bb a.py                   |                       | -OO -bb      | a.py
                    -u --python 3.11 -X dev a.py   | --python 3.11         | -u -X dev    | a.py
                    --python 3.11 -u --loop qt a.py | --python 3.11 --loop qt | -u         | a.py
                    -- app.py                      | --                    |              | app.py
                    --bogus app.py                 | --bogus               |              | app.py
                    -q app.py                      | -q                    |              | app.py
                    --python                       | --python              |              |
                    -X                             |                       | -X           |
                    none                           |                       |              |
                    """)
    void isCutWhereTheProgramBegins(String line, String own, String python, String program) {
        RunLine cut = RunLine.parse(words(line));
        assertThat(cut.own()).isEqualTo(words(own));
        assertThat(cut.python()).isEqualTo(words(python));
        assertThat(cut.program()).isEqualTo(words(program));
    }

    @Test
    void everyWordStaysAsItIs() {
        List<String> program = List.of("-c", "import sys; print(sys.argv)", "", " two words ", "--", "-X");
        assertThat(RunLine.parse(program).program()).isEqualTo(program);
    }

    @Test
    void pythonGetsItsOptionsAndTheProgram() {
        RunLine cut = RunLine.parse(List.of("--python", "3.12", "-X", "dev", "--loop", "qt", "app.py", "argument"));
        assertThat(cut.pythonCommandLine()).containsExactly("-X", "dev", "app.py", "argument");
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }
}
