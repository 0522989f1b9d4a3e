package io.github.qtloop.tests.host;

import io.github.qtloop.interop.Python;
import io.github.qtloop.python.Program;
import io.github.qtloop.python.process.NativeProcess;

/** Runs Python code (the argument) that may call {@code qtloop.java.greet}. */
public final class Exposes {

    private Exposes() {}

    /**
     * Runs the Python code to its end.
     *
     * @param arguments as the class says
     */
    public static void main(String[] arguments) {
        Python python = Python.start("-c", arguments[0]);
        python.expose("greet", () -> System.out.println("hello from Java"));
        NativeProcess.exit(python.run(new Program(Program.Kind.COMMAND, arguments[0])));
    }
}
