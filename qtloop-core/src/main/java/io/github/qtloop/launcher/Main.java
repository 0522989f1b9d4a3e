package io.github.qtloop.launcher;

import io.github.qtloop.foreign.Platform;
import io.github.qtloop.foreign.SystemText;
import io.github.qtloop.foreign.UnsupportedPlatformException;
import io.github.qtloop.install.BundledInterpreter;
import io.github.qtloop.install.Cache;
import io.github.qtloop.install.InterpreterException;
import io.github.qtloop.install.PythonRelease;
import java.io.PrintStream;
import java.util.List;

/**
 * The entry point of the launcher script: {@code run}, which reads the rest of its line itself, and {@code interpreter
 * VERSION}, which unpacks the bundled interpreter of a version that need not have a module, and prints its executable.
 */
public final class Main {

    /** The status for a command line that cannot be followed, as {@code python} has it. */
    static final int USAGE = 2;

    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    private Main() {}

    /**
     * Runs a command and ends the process with its status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        int status = execute(SystemText.commandLine(List.of(args)));
        OUT.flush();
        ERR.flush();
        Runtime.getRuntime().halt(status);
    }

    private static int execute(List<String> args) {
        String command = args.isEmpty() ? "" : args.getFirst();
        List<String> words = args.subList(Math.min(1, args.size()), args.size());
        RunParser parser = new RunParser(words);
        try {
            Platform.check();
            return switch (command) {
                case "run" -> {
                    ProgramRun.prepare();
                    yield new RunCommand(words).call(parser.parse(), OUT);
                }
                case "interpreter" -> interpreter(words);
                default -> throw new UsageException("'" + command + "' is no command of this program");
            };
        } catch (Exception e) {
            return report("qtloop " + command, e, parser.isVerbose());
        }
    }

    private static int interpreter(List<String> words) {
        if (words.size() != 1) {
            throw new UsageException("one VERSION is needed");
        }
        OUT.println(BundledInterpreter.locate(new PythonRelease(words.getFirst()), Cache.ofUser())
                .executable());
        return 0;
    }

    private static int report(String command, Exception e, boolean verbose) {
        boolean expected = e instanceof InterpreterException
                || e instanceof UnsupportedPlatformException
                || e instanceof UsageException;
        ERR.println(command.strip() + ": " + (expected ? e.getMessage() : e.toString()));
        if (verbose) {
            e.printStackTrace(ERR);
        }
        return USAGE;
    }
}
