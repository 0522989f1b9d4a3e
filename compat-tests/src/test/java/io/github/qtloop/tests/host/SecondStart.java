package io.github.qtloop.tests.host;

import io.github.qtloop.install.InterpreterException;
import io.github.qtloop.interop.Python;

/** Starts the interpreter of this process a second time. */
public final class SecondStart {

    private SecondStart() {}

    /**
     * Prints what the second start says.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Python.start();
        try {
            Python.start();
        } catch (InterpreterException e) {
            System.out.println(e.getMessage());
        }
        Runtime.getRuntime().halt(0);
    }
}
