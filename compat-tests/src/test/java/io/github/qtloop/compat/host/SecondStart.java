package io.github.qtloop.compat.host;

import io.github.qtloop.install.InterpreterException;
import io.github.qtloop.launcher.BundledPython;
import java.util.List;

/** Starts the interpreter of this process a second time. */
public final class SecondStart {

    private SecondStart() {}

    /**
     * Prints what the second start says.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        BundledPython.start(List.of());
        try {
            BundledPython.start(List.of());
        } catch (InterpreterException e) {
            System.out.println(e.getMessage());
        }
        Runtime.getRuntime().halt(0);
    }
}
