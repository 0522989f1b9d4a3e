package io.github.qtloop.codegen.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command has said and how it has ended.
 *
 * @param status the exit status
 * @param output its standard output
 * @param errors its standard error
 */
record Run(int status, String output, String errors) {
    static final Run SILENT = new Run(0, "", "");

    /** Runs a command line in this process, as the shell would start it. */
    static Run of(String... line) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            int status = Main.run(line);
            return new Run(status, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
