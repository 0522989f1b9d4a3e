package io.github.qtloop.codegen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.fuzz.Subject.Outcome;
import io.github.qtloop.codegen.testing.Inputs;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutations at random: some leave the input valid, the others are diagnosed. */
@Tag("ci")
class MutationsTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void ofACommittedSpec() throws Exception {
        expectBoth(Campaign.run(directory, Inputs.REAL, "3.13", Subject::spec, 300));
    }

    /** What the library itself does is most of a spec's text; without it, more can be tried in the same time. */
    @Test
    void ofTheSurfaceOfACommittedSpec() throws Exception {
        Path input = directory.resolve("surface");
        Inputs surface = Inputs.copy(Inputs.REAL, input);
        String spec = Inputs.read(input).get("asyncio/3.13.yaml");
        String library = spec.substring(spec.indexOf("\nhooks:"), spec.indexOf("\ntypes:"));
        surface.replace("asyncio/3.13.yaml", library, firstEntries(library));

        expectBoth(Campaign.run(directory, input, "3.13", Subject::spec, 700));
    }

    /** The first entry of each section: a spec without one is refused. */
    private static String firstEntries(String sections) {
        StringBuilder kept = new StringBuilder();
        int entries = 0;
        for (String line : sections.lines().toList()) {
            if (!line.startsWith(" ")) {
                entries = 0;
            } else if (line.matches(" {2}\\S.*")) {
                entries++;
            }
            if (entries <= 1) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString().stripTrailing();
    }

    @Test
    void ofASmallSpec() throws Exception {
        expectBoth(small(Subject::spec, 1000));
    }

    @Test
    void ofAnOverlay() throws Exception {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        List<String> overlays = new Subject(Inputs.SMALL, "3.12", directory.resolve("files")).overlays();
        for (String file : overlays) {
            small(subject -> file, 600 / overlays.size())
                    .forEach((outcome, times) -> outcomes.merge(outcome, times, Integer::sum));
        }
        expectBoth(outcomes);
    }

    @Test
    void ofWhatIsPending() throws Exception {
        expectBoth(small(subject -> "pending.yaml", 300));
    }

    /** A rare key or value is met seldom at random, so each gets some names; the fewer the larger the step. */
    @Test
    void ofEachScalar() {
        int step = Integer.getInteger("fuzz.step", 40);
        Subject subject = new Subject(Inputs.SMALL, "3.12", directory);
        for (String file : subject.files()) {
            new Mutator(subject.read(file)).sweep(step).forEach(spoilt -> subject.run(file, spoilt));
        }
    }

    private Map<Outcome, Integer> small(Function<Subject, String> file, int count) throws Exception {
        return Campaign.run(directory.resolve(file.hashCode() + ""), Inputs.SMALL, "3.12", file, count);
    }

    private static void expectBoth(Map<Outcome, Integer> outcomes) {
        assertThat(outcomes).containsKeys(Outcome.GENERATED, Outcome.REFUSED);
    }
}
