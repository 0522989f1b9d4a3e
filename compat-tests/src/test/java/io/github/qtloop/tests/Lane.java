package io.github.qtloop.tests;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How much of the tests a run of {@code ./qtloop test} takes: {@code --quick}, without an option, or {@code --all}.
 *
 * <p>A test with the tag {@link #CI_TAG} is not in the quick lane, one with {@link #QUICK_TAG} in that one alone, and one with {@link
 * #ALL_TAG} in the last one alone; a test without such a tag is in every lane. The same tags hold in every module. Where a lane takes
 * less of the same, the test asks {@link #current()}. The table in {@code docs/tests.md} lists what is where.
 */
enum Lane {
    QUICK,
    CI,
    ALL;

    static final String QUICK_TAG = "quick";
    static final String CI_TAG = "ci";
    static final String ALL_TAG = "all";

    /** The lane of this run: the system property {@code qtloop.lane}, by default {@link #CI}. */
    static Lane current() {
        return valueOf(System.getProperty("qtloop.lane", "ci").toUpperCase(Locale.ROOT));
    }

    /** The Python versions whose differences from one another are tested; in the quick lane the newest stands for all. */
    List<PythonVersion> versions() {
        return this == QUICK ? List.of(PythonVersion.newest()) : PythonVersion.values();
    }

    /**
     * The Python versions for tests of what is the same for all of them. The quick lane has the newest one, the last lane has all, and
     * CI's lane has the newest one and an older one, which each run draws anew. The system property {@code compat.older} names the
     * older one, such as {@code 3.12}, to repeat a run.
     */
    List<PythonVersion> versionsOfProcesses() {
        return switch (this) {
            case QUICK -> List.of(PythonVersion.newest());
            case CI -> List.of(Older.DRAWN, PythonVersion.newest());
            case ALL -> PythonVersion.values();
        };
    }

    /** The Python versions for tools, such as the measures of the bench: the newest stands for all, but in the last lane. */
    List<PythonVersion> versionsForTools() {
        return this == ALL ? PythonVersion.values() : List.of(PythonVersion.newest());
    }

    /** Drawn once in a run. */
    private static final class Older {
        static final PythonVersion DRAWN = draw();

        private static PythonVersion draw() {
            List<PythonVersion> older = PythonVersion.values().subList(0, PythonVersion.values().size() - 1);
            String wanted = System.getProperty("compat.older");
            PythonVersion drawn = wanted != null
                    ? PythonVersion.of(wanted)
                    : older.get(ThreadLocalRandom.current().nextInt(older.size()));
            System.out.println("Processes are tested with -Dcompat.older=" + drawn + " and the newest version");
            return drawn;
        }
    }
}
