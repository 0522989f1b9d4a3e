package io.github.qtloop.python.capi;

import io.github.qtloop.install.InterpreterException;
import java.nio.file.Path;

/** A process that opens libraries as Python's, and prints a line about each. */
final class OpenLibraries {

    private OpenLibraries() {}

    public static void main(String[] paths) {
        for (String path : paths) {
            try {
                Libpython.open(Path.of(path));
                System.out.println("opened " + path);
            } catch (InterpreterException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
