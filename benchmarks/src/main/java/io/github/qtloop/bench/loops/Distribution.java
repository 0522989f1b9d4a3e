package io.github.qtloop.bench.loops;

import io.github.qtloop.bench.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the distribution's Python has.
 *
 * @param version such as 3.11
 * @param library whether it can be embedded
 * @param packages the loops that it has
 */
record Distribution(String version, boolean library, List<String> packages) {

    static final Path EXECUTABLE = Path.of("/usr/bin/python3");

    private static final long LIMIT_SECONDS = 30;
    private static final String QUESTION = """
            import importlib.util, json, os, sys, sysconfig
            def there(*names):
                return all(importlib.util.find_spec(name) for name in names)
            library = os.path.join(*map(sysconfig.get_config_var, ('LIBDIR', 'INSTSONAME')))
            loops = {'uvloop': there('uvloop'), 'qasync': there('qasync', 'PyQt6'), 'qtinter': there('qtinter', 'PyQt6')}
            print(json.dumps({
                'version': '%d.%d' % sys.version_info[:2],
                'library': library.endswith('.a') is False and os.path.exists(library),
                'packages': [name for name in loops if loops[name]]}))
            """;

    /** Asks it; empty if there is none that answers. */
    static Optional<Distribution> find() throws InterruptedException {
        if (!Files.isExecutable(EXECUTABLE)) {
            return Optional.empty();
        }
        Process process = null;
        Path answer = null;
        try {
            answer = Files.createTempFile("qtloop", ".distribution");
            process = new ProcessBuilder(EXECUTABLE.toString(), "-c", QUESTION)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(answer.toFile())
                    .start();
            boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            return ended ? Json.object(Files.readString(answer, StandardCharsets.UTF_8)).map(Distribution::of)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
            delete(answer);
        }
    }

    private static Distribution of(Map<String, Object> answer) {
        List<String> packages = new ArrayList<>();
        ((List<?>) answer.get("packages")).forEach(name -> packages.add((String) name));
        return new Distribution((String) answer.get("version"), (Boolean) answer.get("library"), packages);
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // it is in the directory for temporary files
        }
    }

    /** Why a loop cannot be measured beside a version's, if it cannot. */
    Optional<String> lacks(Loop loop, String wanted) {
        if (!version.equals(wanted)) {
            return Optional.of("%s is Python %s and not %s (say --python %s)"
                    .formatted(EXECUTABLE, version, wanted, version));
        }
        if (!packages.contains(loop.toString())) {
            return Optional.of("it is not installed for %s (%s)".formatted(EXECUTABLE, loop.advice()));
        }
        if (!library) {
            return Optional.of("%s has no shared library (Debian: apt-get install libpython%s)"
                    .formatted(EXECUTABLE, version));
        }
        return Optional.empty();
    }
}
