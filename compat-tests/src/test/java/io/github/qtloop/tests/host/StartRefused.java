package io.github.qtloop.tests.host;

import io.github.qtloop.install.InterpreterException;
import io.github.qtloop.interop.Python;

/** Starts Python with an option that Python refuses, and then without. */
public final class StartRefused {

    private StartRefused() {}

    /**
     * Prints what the starts say.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        start("-X", "frozen_modules=perhaps");
        start();
    }

    private static void start(String... commandLine) {
        try {
            Python.start(commandLine);
        } catch (InterpreterException e) {
            System.out.println(e.getMessage());
        }
    }
}
