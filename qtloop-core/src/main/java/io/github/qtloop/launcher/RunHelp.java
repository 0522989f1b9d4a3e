package io.github.qtloop.launcher;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help of {@code qtloop run}: {@link RunOption} and {@link PythonOptions} in the form of the other commands' help. */
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

    private RunHelp() {}

    static void print(PrintStream out) {
        CommandSpec command = CommandSpec.create().name("qtloop run");
        command.usageMessage()
                .customSynopsis(SYNOPSIS.split("\n"))
                .description(DESCRIPTION)
                .footer(FOOTER.formatted(
                                String.join(", -", PythonOptions.FLAGS.split("")),
                                String.join(", ", PythonOptions.LONG_WITH_VALUE))
                        .split("\n"))
                .sortOptions(false);
        for (RunOption option : RunOption.values()) {
            OptionSpec.Builder described = OptionSpec.builder(option.word()).description(option.description());
            command.addOption(
                    option.value() == null
                            ? described.type(boolean.class).build()
                            : described.type(String.class).paramLabel(option.value()).build());
        }
        new CommandLine(command).usage(out, Ansi.OFF);
    }
}
