package io.github.qtloop.launcher;

import io.github.qtloop.install.BundledInterpreter;
import io.github.qtloop.install.Cache;
import io.github.qtloop.install.PythonHome;
import io.github.qtloop.install.PythonRelease;
import io.github.qtloop.install.PythonSources;
import io.github.qtloop.python.Interpreter;
import java.util.List;

/** Python for an application that hosts it: the interpreter of the version module that is on the class path. */
public final class BundledPython {

    private BundledPython() {}

    /**
     * Starts it; asyncio's default loop is the Qt event loop. The calling thread becomes Python's main thread and holds
     * the GIL afterwards.
     *
     * @param commandLine what the {@code python} command would get, without the program's name
     * @return the running interpreter
     * @throws io.github.qtloop.install.InterpreterException if it does not start, or one runs in this process already
     */
    public static Interpreter start(List<String> commandLine) {
        PythonRelease release = PythonRelease.current();
        Cache cache = Cache.ofUser();
        PythonHome home = BundledInterpreter.locate(release, cache);
        return Interpreter.start(home, commandLine, PythonSources.locate(release, cache), true);
    }
}
