package io.github.qtloop.bench.loops;

import io.github.qtloop.bench.measuring.Effort;
import io.github.qtloop.bench.measuring.Label;
import io.github.qtloop.bench.measuring.Progress;
import io.github.qtloop.bench.measuring.Rounds;
import io.github.qtloop.bench.measuring.Selection;
import io.github.qtloop.bench.measuring.Side;
import io.github.qtloop.bench.measuring.Subject;
import io.github.qtloop.bench.measuring.SubjectFailure;
import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Measurement;
import io.github.qtloop.bench.model.Missing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The event loops of Python, each in a process that lives as long as this. */
public final class PythonLoops implements Side {

    private final Contender.Place place;
    private final Scripts scripts;
    private final Roster roster;
    private final List<Contender> contenders = new CopyOnWriteArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<Subject<Contender>> subjects = new ArrayList<>();
    private final Thread abandon = new Thread(this::abandon, "end of the benchmarks");
    private String release = "";
    private Path executable = Path.of("");

    /**
     * What to measure in.
     *
     * @param root the repository
     * @param logs a directory for what the processes say
     * @param version of Python, such as 3.11
     * @param qtjambi that of windows of Java
     * @param peers whom QtLoop is measured beside
     */
    public record Setting(Path root, Path logs, String version, QtJambi qtjambi, List<Loop> peers) {}

    private PythonLoops(Contender.Place place, Scripts scripts, Roster roster) {
        this.place = place;
        this.scripts = scripts;
        this.roster = roster;
        missing.addAll(roster.missing());
    }

    /**
     * Starts QtLoop's, which tells what can be measured.
     *
     * @throws SubjectFailure if QtLoop's cannot be started
     */
    public static PythonLoops open(Setting setting, Effort effort)
            throws IOException, SubjectFailure, InterruptedException {
        Roster roster = Roster.choose(setting.version(), setting.peers(), Distribution.find());
        Scripts scripts = Scripts.unpack();
        Contender.Place place = new Contender.Place(
                setting.root(), setting.version(), setting.qtjambi(), setting.logs(), scripts, effort.limit());
        PythonLoops loops = new PythonLoops(place, scripts, roster);
        Runtime.getRuntime().addShutdownHook(loops.abandon);
        boolean complete = false;
        try {
            loops.start(Loop.QTLOOP);
            loops.subjects.addAll(
                    Subjects.find(loops.contenders.getFirst().driver(), loops.executable, effort));
            complete = true;
            return loops;
        } catch (SubjectFailure | ChildFailure | Absent e) {
            throw new SubjectFailure("QtLoop cannot be measured: " + e.getMessage(), e);
        } finally {
            if (!complete) {
                loops.close();
            }
        }
    }

    private void start(Loop loop) throws ChildFailure, Absent, InterruptedException {
        Contender contender = new Contender(loop, roster.interpreter(), place);
        contenders.add(contender);
        try {
            Map<String, Object> greeting = contender.driver().greeting();
            contender.identify(String.valueOf(greeting.get("loop")));
            release = String.valueOf(greeting.get("python"));
            executable = Path.of(String.valueOf(greeting.get("executable")));
        } catch (ChildFailure | Absent e) {
            contenders.remove(contender);
            contender.close();
            throw e;
        }
    }

    /** Starts the peers. */
    @Override
    public void prepare() throws InterruptedException {
        for (Loop peer : roster.loops().subList(1, roster.loops().size())) {
            try {
                start(peer);
            } catch (ChildFailure | Absent e) {
                missing.add(new Missing(peer.toString(), e.getMessage()));
            }
        }
    }

    @Override
    public List<Label> labels() {
        return subjects.stream().map(Subject::label).toList();
    }

    @Override
    public List<Contestant> contestants() {
        return contenders.stream().map(Contender::contestant).toList();
    }

    @Override
    public List<Missing> missing() {
        return List.copyOf(missing);
    }

    /** The version of the interpreter that all share, such as 3.11.2. */
    public String release() {
        return release;
    }

    /** Where Qt has shown QtLoop's window, such as offscreen or xcb; empty if there was none. */
    public String platform() {
        return contenders.getFirst().latency().told("platform").orElse("");
    }

    /** Which interpreter that is, for people. */
    public String interpreter() {
        return roster.interpreter().title();
    }

    @Override
    public List<Measurement> measure(Selection selection, Effort effort, Progress progress)
            throws InterruptedException {
        Rounds<Contender> rounds = new Rounds<>(Contender::contestant, effort, progress);
        List<Measurement> measurements = new ArrayList<>();
        for (Subject<Contender> subject : subjects) {
            if (selection.includes(subject.label())) {
                measurements.addAll(rounds.measure(subject, takers(subject, progress)));
            }
        }
        return measurements;
    }

    /** Only QtLoop is one of Java, too, and not every loop has windows. */
    private List<Contender> takers(Subject<Contender> subject, Progress progress) throws InterruptedException {
        return switch (subject) {
            case Cold cold when cold.operation().isOfJava() -> contenders.subList(0, 1);
            case LatencySubject latency -> withWindows(progress);
            default -> contenders;
        };
    }

    private List<Contender> withWindows(Progress progress) throws InterruptedException {
        List<Contender> takers = new ArrayList<>();
        for (Contender contender : contenders) {
            if (contender.loop() == Loop.QTLOOP_CORE) {
                // Its application has no windows, and QtLoop's windows bring one that has.
                continue;
            }
            Optional<String> reason = contender.latency().absence();
            if (reason.isEmpty()) {
                takers.add(contender);
            } else if (contender.loop() == Loop.QTLOOP) {
                String noJava = place.qtjambi().missing().isEmpty() ? "" : "; and of Java: " + place.qtjambi().missing();
                Missing without = new Missing(LatencySubject.NAME, reason.get() + noJava);
                if (!missing.contains(without)) {
                    missing.add(without);
                    progress.line(without.toString());
                }
                return List.of();
            }
        }
        return takers;
    }

    /** Who ends this process does not wait for a measurement. */
    private void abandon() {
        try (scripts) {
            contenders.forEach(Contender::destroy);
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(abandon);
        } catch (IllegalStateException e) {
            // It is at work.
            return;
        }
        try (scripts) {
            contenders.forEach(Contender::close);
        }
    }
}
