package io.github.qtloop.codegen.fuzz;

import io.github.qtloop.codegen.fuzz.Subject.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Many mutations of one file, spread over two threads. Mutation {@code n} depends on {@code fuzz.seed} plus {@code n}
 * alone, so that a failure can be repeated: its message says how.
 */
final class Campaign {
    private static final int THREADS = 2;
    private static final long SECONDS = 600;
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    /** How much of the count a run of the lane {@code qtloop.lane} takes. */
    private static final int SHARE = System.getProperty("qtloop.lane", "ci").equals("all") ? 1 : 4;

    private Campaign() {}

    /**
     * Mutates a file and runs the generator each time.
     *
     * @param directory an empty directory
     * @param source the directory with the valid input
     * @param python the version to generate
     * @param file tells the path of the file to spoil
     * @param count the number of mutations with {@code --all}, unless {@code fuzz.count} says another
     * @return how often the runs have come to what
     * @throws AssertionError for the first run that has come to nothing of that
     */
    static Map<Outcome, Integer> run(
            Path directory, Path source, String python, Function<Subject, String> file, int count) throws Exception {
        int mutations = Integer.getInteger("fuzz.count", count / SHARE);
        List<Callable<Map<Outcome, Integer>>> parts = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            parts.add(() -> part(directory.resolve("thread" + first), source, python, file, first, mutations));
        }
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Map<Outcome, Integer>> part : threads.invokeAll(parts, SECONDS, TimeUnit.SECONDS)) {
                part.get().forEach((outcome, times) -> outcomes.merge(outcome, times, Integer::sum));
            }
        }
        return outcomes;
    }

    private static Map<Outcome, Integer> part(
            Path directory, Path source, String python, Function<Subject, String> file, int first, int mutations) {
        Subject subject = new Subject(source, python, directory);
        String path = file.apply(subject);
        Mutator mutator = new Mutator(subject.read(path));
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int i = first; i < mutations; i += THREADS) {
            byte[] spoilt = mutator.mutate(new Random(SEED + i));
            try {
                outcomes.merge(subject.run(path, spoilt), 1, Integer::sum);
            } catch (Throwable failure) {
                throw new AssertionError("repeat it with -Dfuzz.seed=" + (SEED + i) + " -Dfuzz.count=1", failure);
            }
        }
        return outcomes;
    }
}
