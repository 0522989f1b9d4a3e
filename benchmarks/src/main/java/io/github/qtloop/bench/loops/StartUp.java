package io.github.qtloop.bench.loops;

import io.github.qtloop.bench.measuring.Label;
import io.github.qtloop.bench.measuring.Subject;
import io.github.qtloop.bench.measuring.SubjectFailure;
import io.github.qtloop.bench.model.Face;
import io.github.qtloop.bench.model.Measure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long the shortest program takes, from the start of its process to the end. Users start the peers as
 * {@code python}, and QtLoop as {@code qtloop run}, with an application or without.
 *
 * @param executable the interpreter as a command, for the peers
 */
record StartUp(Path executable) implements Subject<Contender> {

    static final Measure MEASURE =
            new Measure(Face.PYTHON, "start_up", "start, sleep(0) and end of a process", "process", "ms", 1, Map.of());

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final double NANOS = 1e6;

    @Override
    public Label label() {
        return new Label(Face.PYTHON, MEASURE.name(), MEASURE.group());
    }

    @Override
    public String title() {
        return MEASURE.title();
    }

    @Override
    public List<Measure> measures() {
        return List.of(MEASURE);
    }

    @Override
    public int warmUps() {
        return 1;
    }

    @Override
    public Map<Measure, Double> take(Contender contender) throws SubjectFailure, InterruptedException {
        Command command = contender.startUp(executable);
        Process process = null;
        try {
            long begin = System.nanoTime();
            process = command.builder()
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new SubjectFailure("the process does not end within " + LIMIT.toSeconds() + " s; see " + command.log());
            }
            double millis = (System.nanoTime() - begin) / NANOS;
            if (process.exitValue() != 0) {
                throw new SubjectFailure("status " + process.exitValue() + "; see " + command.log());
            }
            return Map.of(MEASURE, millis);
        } catch (IOException e) {
            throw new SubjectFailure("it cannot be started: " + e.getMessage(), e);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }
}
