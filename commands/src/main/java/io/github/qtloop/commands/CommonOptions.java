package io.github.qtloop.commands;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of every command, and how a command with them reports an error. */
public final class CommonOptions {

    /** The exit status of a command that cannot be followed. */
    public static final int USAGE = 2;

    private static final PrintStream ERR = System.err;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this text and exit.")
    private boolean help;

    @Option(names = "--verbose", description = "Show the stack trace of an error.")
    private boolean verbose;

    /**
     * Whether more is to be shown.
     *
     * @return whether {@code --verbose} was given
     */
    public boolean verbose() {
        return verbose;
    }

    /**
     * The line of a command that has these options: picocli's, with errors reported by {@link #report}.
     *
     * @param command the command; its class has picocli's annotations
     * @param otherwise the exit status after an error that is not the user's
     * @return the line, to be executed
     */
    public CommandLine line(Object command, int otherwise) {
        return new CommandLine(command)
                .setParameterExceptionHandler((e, words) -> report(e.getCommandLine(), e, otherwise))
                .setExecutionExceptionHandler((e, line, words) -> report(line, e, otherwise));
    }

    /**
     * Prints an error in one line, and its stack trace if that is wanted.
     *
     * @param line the command's
     * @param error what went wrong; the message of a {@link CommandException} says enough
     * @param otherwise the exit status after an error that is not the user's
     * @return the exit status
     */
    public int report(CommandLine line, Exception error, int otherwise) {
        boolean expected = error instanceof CommandException || error instanceof ParameterException;
        String message = expected ? error.getMessage() : error.toString();
        // What a child has said begins with its own name.
        ERR.println(message.startsWith("qtloop") ? message : line.getCommandName() + ": " + message);
        if (verbose) {
            error.printStackTrace(ERR);
        }
        return expected ? USAGE : otherwise;
    }
}
