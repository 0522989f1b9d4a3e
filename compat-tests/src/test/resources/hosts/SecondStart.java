import io.github.qtloop.install.BundledInterpreter;
import io.github.qtloop.install.Cache;
import io.github.qtloop.install.InterpreterException;
import io.github.qtloop.install.PythonHome;
import io.github.qtloop.install.PythonRelease;
import io.github.qtloop.install.PythonSources;
import io.github.qtloop.python.Interpreter;
import java.nio.file.Path;
import java.util.List;

/** Starts the interpreter of this process a second time. */
public final class SecondStart {

    private SecondStart() {}

    public static void main(String[] arguments) {
        PythonRelease release = PythonRelease.current();
        Cache cache = Cache.ofUser();
        PythonHome home = BundledInterpreter.locate(release, cache);
        Path sources = PythonSources.locate(release, cache);
        Interpreter.start(home, List.of(), sources, true);
        try {
            Interpreter.start(home, List.of(), sources, true);
        } catch (InterpreterException e) {
            System.out.println(e.getMessage());
        }
        Runtime.getRuntime().halt(0);
    }
}
