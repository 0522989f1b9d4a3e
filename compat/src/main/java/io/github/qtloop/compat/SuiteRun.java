package io.github.qtloop.compat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs the tests of one file, in as many children as it takes: when one crashes or hangs, the next runs what is left.
 */
final class SuiteRun {

    /** For the start of a JVM and an interpreter on a busy machine. */
    private static final Duration START = Duration.ofSeconds(60);

    /** The child's own alarm goes off first. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final int MOST_CHILDREN = 12;
    private static final int POLL_MILLIS = 20;

    private final Settings settings;
    private final Inventory.Suite suite;
    private final Path directory;
    private final Progress progress;
    private final Recorder recorder;
    private final long begin = System.nanoTime();

    /**
     * @param directory where the children live; made here
     * @param progress hears what runs
     */
    SuiteRun(Settings settings, Inventory.Suite suite, Path directory, Progress progress) {
        this.settings = settings;
        this.suite = suite;
        this.directory = directory;
        this.progress = progress;
        this.recorder = new Recorder(suite.name());
    }

    /** All tests of the suite. */
    SuiteResult run() throws IOException, InterruptedException {
        return run(List.of());
    }

    /** Only the tests with these names, those of set-ups included. */
    SuiteResult only(Set<String> names) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        return run(List.of("--only", write("only", names).toString()));
    }

    private SuiteResult run(List<String> selection) throws IOException, InterruptedException {
        int children = 1;
        while (runChild(Files.createDirectories(directory.resolve("child" + children)), selection)) {
            if (children == MOST_CHILDREN) {
                String message = "gave up after " + children + " interpreters: the rest of the suite did not run";
                recorder.add(new Note(Note.Kind.ERROR, suite.name(), message, ""));
                break;
            }
            children++;
            recorder.restart();
        }
        return new SuiteResult(suite, recorder.cases(), (System.nanoTime() - begin) / 1e9);
    }

    /** Whether there may be tests left to run. */
    private boolean runChild(Path home, List<String> selection) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("run", "--loop", settings.loop()));
        words.addAll(List.of("--stacks", Child.stacks(home).toString()));
        words.addAll(List.of("--limit", Double.toString(settings.limit().toMillis() / 1e3)));
        words.addAll(List.of("--without", write("without", recorder.done()).toString()));
        words.addAll(selection);
        words.add(suite.file().toString());
        try (Child child = Child.start(settings, home, words)) {
            return !follow(child) && explain(child);
        }
    }

    /** Reads along until the child ends or takes too long; whether it ended as it should. */
    private boolean follow(Child child) throws IOException, InterruptedException {
        long heard = System.nanoTime();
        while (true) {
            boolean over = child.awaitEnd(POLL_MILLIS);
            List<Event> events = child.events();
            if (!events.isEmpty()) {
                heard = System.nanoTime();
                events.forEach(recorder::accept);
                progress.running(suite.name(), recorder.running(), recorder.cases());
            }
            if (over) {
                return recorder.ended() && child.status() == 0;
            }
            Duration patience = recorder.begun() ? settings.limit().plus(GRACE) : settings.limit().plus(START);
            if (System.nanoTime() - heard > patience.toNanos()) {
                return false;
            }
        }
    }

    private boolean explain(Child child) throws IOException, InterruptedException {
        String message;
        String text;
        if (child.handle().isAlive()) {
            message = "no end within " + Words.seconds(settings.limit());
            text = Stacks.ofHanging(child);
        } else {
            message = "the interpreter " + Words.end(child.status()) + (recorder.ended() ? "" : " before its tests did");
            text = Stacks.ofEnded(child);
        }
        return recorder.abort(message, text);
    }

    private Path write(String name, Set<String> names) throws IOException {
        return Files.write(directory.resolve(name), names);
    }
}
