package io.github.qtloop.tests.host;

import io.github.qtloop.install.BundledInterpreter;
import io.github.qtloop.install.Cache;
import io.github.qtloop.install.InterpreterException;
import io.github.qtloop.install.PythonHome;
import io.github.qtloop.install.PythonRelease;
import io.github.qtloop.install.PythonSources;
import io.github.qtloop.interop.Python;
import io.github.qtloop.python.process.Interpreter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts Python where it cannot start, more than once, and then where it can. */
public final class StartAgain {

    private StartAgain() {}

    /**
     * Prints what the starts say, and what Python computes in the end.
     *
     * @param arguments an empty directory, and a file that is no library
     */
    public static void main(String[] arguments) {
        Path empty = Path.of(arguments[0]);
        PythonHome home = BundledInterpreter.locate(PythonRelease.current(), Cache.ofUser());
        start(empty.resolve("missing.so"), home.executable(), null);
        start(Path.of(arguments[1]), home.executable(), null);
        start(home.library(), home.executable(), empty);
        try (Python python = Python.start()) {
            System.out.println(python.evaluate("sum(range(10))").as(Integer.class));
            python.execute("import asyncio, ssl, ctypes; asyncio.run(asyncio.sleep(0))");
        }
    }

    private static void start(Path library, Path executable, @Nullable Path prefix) {
        try {
            Path sources = PythonSources.locate(PythonRelease.current(), Cache.ofUser());
            Interpreter.start(new PythonHome(library, executable, prefix), List.of(), sources, true);
            System.out.println("started");
        } catch (InterpreterException e) {
            System.out.println(e.getMessage());
        }
    }
}
