package io.github.qtloop.launcher;

import java.io.PrintStream;
import java.util.stream.Stream;

/**
 * The help of {@code qtloop run}: {@link RunOption} and {@link PythonOptions} in the form that picocli gives the
 * other commands' help. The core itself has no use for a library that would reach every program.
 */
final class RunHelp {

    private static final String SYNOPSIS = """
            qtloop run [--python VERSION] [--loop qt|asyncio]
                       [--application core|gui|widgets]
                       [--venv DIR | --home DIR | --interpreter EXE]
                       [PYTHON-OPTIONS] (SCRIPT | -m MODULE | -c CODE | -) [ARGS...]""";

    private static final String DESCRIPTION = "Runs a Python program; its asyncio.run(...) runs on Qt's event loop.";

    private static final String FOOTER = """
            Options of the python command, which mean what they mean there (qtloop run
            --help-all) and can be joined: -%s,
            -W ARG, -X OPT and %s WHEN.
            Without a program there is Python's prompt on a terminal, where await works
            outside of functions; with -i it is the plain one.""";

    private static final int WIDTH = 80;
    private static final int FIRST_COLUMN = 6;
    private static final int GAP = 3;

    private RunHelp() {}

    static void print(PrintStream out) {
        out.println("Usage: " + SYNOPSIS);
        out.println(DESCRIPTION);
        int column = FIRST_COLUMN + GAP + Stream.of(RunOption.values())
                .mapToInt(option -> written(option).length())
                .max()
                .orElse(0);
        for (RunOption option : RunOption.values()) {
            String head = " ".repeat(FIRST_COLUMN) + written(option);
            print(out, head + " ".repeat(column - head.length()), option.description(), column + 2);
        }
        FOOTER.formatted(
                        String.join(", -", PythonOptions.FLAGS.split("")),
                        String.join(", ", PythonOptions.LONG_WITH_VALUE))
                .lines()
                .forEach(line -> print(out, "", line, 0));
    }

    private static String written(RunOption option) {
        return option.word() + (option.value() == null ? "" : "=" + option.value());
    }

    /** Prints words behind a head, in lines that fit a terminal; the further lines are indented. */
    private static void print(PrintStream out, String head, String words, int indent) {
        StringBuilder line = new StringBuilder(head);
        boolean begun = false;
        for (String word : words.split(" ")) {
            if (begun && line.length() + 1 + word.length() >= WIDTH) {
                out.println(line);
                line = new StringBuilder(" ".repeat(indent));
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        out.println(line);
    }
}
