import io.github.qtloop.install.BundledInterpreter;
import io.github.qtloop.install.Cache;
import io.github.qtloop.install.PythonRelease;
import io.github.qtloop.install.PythonSources;
import io.github.qtloop.python.Interpreter;
import io.github.qtloop.python.NativeProcess;
import io.github.qtloop.python.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs Python code (the first argument) beside compiled Java code that finds nulls by reading from
 * them: each makes a SIGSEGV, which is the JVM's own. That begins when a file (the second) is there.
 */
public final class NullChecks {

    private static final String[] WORDS = {"a", null};
    private static volatile long caught;

    private NullChecks() {}

    public static void main(String[] arguments) throws Exception {
        Path signal = Path.of(arguments[1]);
        Thread.ofPlatform().daemon().start(() -> find(signal));
        PythonRelease release = PythonRelease.current();
        Cache cache = Cache.ofUser();
        Interpreter python = Interpreter.start(
                BundledInterpreter.locate(release, cache),
                List.of("-c", arguments[0]),
                PythonSources.locate(release, cache),
                true);
        NativeProcess.exit(python.run(new Program(Program.Kind.COMMAND, arguments[0])));
    }

    private static void find(Path signal) {
        for (int round = 0; ; round++) {
            boolean nulls = Files.exists(signal);
            for (int i = 0; i < 100_000; i++) {
                try {
                    caught += length(nulls ? i & 1 : 0);
                } catch (NullPointerException e) {
                    caught++;
                }
            }
        }
    }

    private static int length(int index) {
        return WORDS[index].length();
    }
}
