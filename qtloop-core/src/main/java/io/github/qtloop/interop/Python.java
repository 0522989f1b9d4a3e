package io.github.qtloop.interop;

import io.github.qtloop.launcher.BundledPython;
import io.github.qtloop.loop.Engines;
import io.github.qtloop.python.Interpreter;
import io.github.qtloop.python.PythonObject;
import io.github.qtloop.python.SharedLoop;
import io.github.qtloop.python.Waiting;
import java.util.List;

public final class Python implements AutoCloseable {

    private final Interpreter interpreter;

    private Python(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    public static Python start(String... commandLine) {
        Interpreter interpreter = BundledPython.start(List.of(commandLine));
        interpreter.shareWithJava();
        Engines.share(SharedLoop::create);
        Waiting.install(new SharedWaiting());
        return new Python(interpreter);
    }

    public PythonObject importModule(String name) {
        return PythonObject.importModule(name);
    }

    @Override
    public void close() {}
}
