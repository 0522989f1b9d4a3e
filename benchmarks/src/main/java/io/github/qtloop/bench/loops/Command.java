package io.github.qtloop.bench.loops;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a child process is started.
 *
 * @param words the command line
 * @param environment variables beside those of this process
 * @param log gets its standard error
 */
record Command(List<String> words, Map<String, String> environment, Path log) {

    /** Takes copies. */
    Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** What makes a process of it, in an environment in which a measurement can be repeated. */
    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> variables = builder.environment();
        variables.remove("CLASSPATH");
        // Who runs this has built.
        variables.put("QTLOOP_NO_BUILD", "1");
        variables.putIfAbsent("QT_QPA_PLATFORM", "offscreen");
        variables.putIfAbsent("QT_API", "pyqt6");
        variables.putAll(environment);
        return builder;
    }
}
