package io.github.qtloop.bench.loops;

import io.github.qtloop.bench.measuring.Effort;
import io.github.qtloop.bench.measuring.Subject;
import io.github.qtloop.bench.measuring.SubjectFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What loops of Python are measured at. */
final class Subjects {

    /** Enough operations to see that a measure works. */
    private static final long FEW = 200;

    /** So many may be pending where only that is to be seen. */
    private static final long FEW_PENDING = 1000;

    private static final double SECONDS = 5;

    /** Slow loops shall have an echo, too. */
    private static final double FEW_SECONDS = 1;

    /** A young window has not had its load before. */
    private static final double FEW_SECONDS_FROM_THE_FIRST = 2;

    private static final int BURSTS = 6;
    private static final int FEW_BURSTS = 2;

    private Subjects() {}

    /**
     * All that there are.
     *
     * @param driver of a loop, which lists a part of them
     * @param executable the interpreter as a command
     */
    static List<Subject<Contender>> find(Session driver, Path executable, Effort effort)
            throws SubjectFailure, InterruptedException {
        List<Subject<Contender>> subjects = new ArrayList<>();
        for (DriverSubject subject : DriverSubject.list(driver)) {
            if (!effort.once()) {
                subjects.add(subject);
            } else if (subject.measure().pending().orElse(0) <= FEW_PENDING) {
                subjects.add(subject.atMost(FEW));
            }
        }
        subjects.add(new StartUp(executable));
        subjects.add(new FirstUse(executable));
        subjects.addAll(Cold.all(effort.once() ? FEW_BURSTS : BURSTS, executable, effort.limit()));
        subjects.add(LatencySubject.young(effort.once() ? FEW_SECONDS_FROM_THE_FIRST : SECONDS));
        subjects.add(LatencySubject.warm(effort.once() ? FEW_SECONDS : SECONDS));
        return subjects;
    }
}
