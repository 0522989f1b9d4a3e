package io.github.qtloop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qtloop.python.Program;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from a command line of {@code run}. That Python reads the same is tested with Python. */
final class RunParserTest {

    private static final RunOptions DEFAULTS = new RunOptions(null, RunOptions.Loop.qt, null, null, null);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    # the line                      | kind    | target  | what Python gets
                    app.py                          | SCRIPT  | app.py  | app.py
                    app.py --python 3.11 -X dev -h  | SCRIPT  | app.py  | app.py --python 3.11 -X dev -h
                    - --loop qt                     | SCRIPT  | -       | - --loop qt
                    --python 3.12 app.py            | SCRIPT  | app.py  | app.py
                    --python=3.12 app.py            | SCRIPT  | app.py  | app.py
                    --home -odd a.py                | SCRIPT  | a.py    | a.py
                    --verbose a.py --verbose        | SCRIPT  | a.py    | a.py --verbose
                    -m module -m other --help       | MODULE  | module  | -m module -m other --help
                    -mmodule a                      | MODULE  | module  | -mmodule a
                    -uBm module                     | MODULE  | module  | -uBm module
                    -uBmmodule -x                   | MODULE  | module  | -uBmmodule -x
                    -c code                         | COMMAND | code    | -c code
                    -c --python                     | COMMAND | --python | -c --python
                    -c -X -W                        | COMMAND | -X      | -c -X -W
                    -ccode                          | COMMAND | code    | -ccode
                    -Ic code                        | COMMAND | code    | -Ic code
                    -cm module                      | COMMAND | m       | -cm module
                    -X dev app.py                   | SCRIPT  | app.py  | -X dev app.py
                    -Xdev app.py                    | SCRIPT  | app.py  | -Xdev app.py
                    -uXdev app.py                   | SCRIPT  | app.py  | -uXdev app.py
                    -uX dev app.py                  | SCRIPT  | app.py  | -uX dev app.py
                    -Xh -Wh a.py                    | SCRIPT  | a.py    | -Xh -Wh a.py
                    -W error::Warning -c x          | COMMAND | x       | -W error::Warning -c x
                    -OO -bb -vvv -EsS a.py          | SCRIPT  | a.py    | -OO -bb -vvv -EsS a.py
                    -u --python 3.11 -X dev a.py    | SCRIPT  | a.py    | -u -X dev a.py
                    --python 3.11 -u --loop qt a.py | SCRIPT  | a.py    | -u a.py
                    -X --loop --loop qt a.py        | SCRIPT  | a.py    | -X --loop a.py
                    -u -- -c                        | SCRIPT  | -c      | -u -- -c
                    -- --loop qt                    | SCRIPT  | --loop  | -- --loop qt
                    --check-hash-based-pycs always a.py | SCRIPT | a.py | --check-hash-based-pycs always a.py
                    """)
    void theProgramAndWhatPythonGets(String line, Program.Kind kind, String target, String python) {
        RunLine read = parse(line);
        assertThat(read.program()).isEqualTo(new Program(kind, target));
        assertThat(read.python()).containsExactly(python.split(" "));
        assertThat(read.answer()).isEqualTo(RunLine.Answer.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "-u", "--loop qt", "-X dev", "--"})
    void noProgram(String line) {
        assertThat(parse(line).program()).isNull();
    }

    @Test
    void everyWordStaysAsItIs() {
        List<String> words = List.of("-c", "import sys; print(sys.argv)", "", " two words ", "--", "-X");
        RunLine read = new RunParser(words).parse();
        assertThat(read.python()).isEqualTo(words);
        assertThat(read.program()).isEqualTo(new Program(Program.Kind.COMMAND, words.get(1)));
    }

    @Test
    void ownOptions() {
        assertThat(parse("a.py --python 3.11").options()).isEqualTo(DEFAULTS);
        assertThat(parse("--python 3.13 --loop asyncio --application widgets --venv a=b --verbose a.py").options())
                .isEqualTo(new RunOptions(
                        "3.13",
                        RunOptions.Loop.asyncio,
                        RunOptions.Application.widgets,
                        RunOptions.Place.venv,
                        Path.of("a=b")));
        assertThat(parse("-u --home=/usr --loop=qt --application=core -B a.py").options())
                .isEqualTo(new RunOptions(
                        null,
                        RunOptions.Loop.qt,
                        RunOptions.Application.core,
                        RunOptions.Place.home,
                        Path.of("/usr")));
        assertThat(parse("--interpreter=/usr/bin/python3 -").options().place())
                .isEqualTo(RunOptions.Place.interpreter);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "-h, HELP",
        "--help, HELP",
        "-?, HELP",
        "-uh a.py, HELP",
        "-Vh, HELP",
        "-hV, HELP",
        "-V, PYTHON",
        "-VV, PYTHON",
        "--version, PYTHON",
        "--help-env, PYTHON",
        "-uV a.py, PYTHON",
        "a.py -h, NONE",
        "-c -h, NONE",
        "-W -h a.py, NONE"
    })
    void questions(String line, RunLine.Answer answer) {
        assertThat(parse(line).answer()).isEqualTo(answer);
    }

    @Test
    void flagsThatConcernTheProgram() {
        assertThat(parse("-uxB a.py").program()).isEqualTo(new Program(Program.Kind.SCRIPT, "a.py", true));
        assertThat(parse("a.py -xi").program()).isEqualTo(new Program(Program.Kind.SCRIPT, "a.py"));
        assertThat(parse("-qi").prompt()).isTrue();
        assertThat(parse("-Xi a.py -i").prompt()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    -z a.py                    | unknown option -z: see  qtloop run --help
                    -uZ a.py                   | unknown option -Z in -uZ: see  qtloop run --help
                    -u- a.py                   | unknown option -- in -u-: see  qtloop run --help
                    --bogus a.py               | unknown option --bogus: see  qtloop run --help
                    --help-bogus               | unknown option --help-bogus: see  qtloop run --help
                    -c                         | option -c needs a value
                    -um                        | option -m needs a value
                    -X                         | option -X needs a value
                    --check-hash-based-pycs    | option --check-hash-based-pycs needs a value
                    --python                   | option --python VERSION needs a value
                    --python= a.py             | option --python VERSION: the value is empty
                    --verbose=1 a.py           | option --verbose takes no value
                    --loop uv a.py             | unknown value 'uv' of option --loop: it is one of qt, asyncio
                    --application= a.py        | option --application KIND: the value is empty
                    --application x a.py       | unknown value 'x' of option --application: it is one of core, gui, widgets
                    --venv a --home b a.py     | options --venv and --home exclude each other
                    --loop qt --loop=qt a.py   | option --loop is given twice
                    """)
    void whatCannotBeFollowed(String line, String message) {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> parse(line)).withMessage(message);
    }

    @Test
    void errorsOfALineAreVerboseFromTheOptionOn() {
        RunParser parser = new RunParser(List.of("--verbose", "-z"));
        assertThatExceptionOfType(UsageException.class).isThrownBy(parser::parse);
        assertThat(parser.isVerbose()).isTrue();
    }

    private static RunLine parse(String line) {
        return new RunParser(line.isEmpty() ? List.of() : List.of(line.split(" +"))).parse();
    }
}
