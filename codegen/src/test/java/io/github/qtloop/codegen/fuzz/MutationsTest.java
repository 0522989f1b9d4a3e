package io.github.qtloop.codegen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.Inputs;
import io.github.qtloop.codegen.fuzz.Subject.Outcome;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutations at random: some leave the input valid, the others are diagnosed. */
class MutationsTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void ofACommittedSpec() throws Exception {
        expectBoth(Campaign.run(directory, Inputs.REAL, "3.13", Subject::spec, 60));
    }

    @Test
    void ofASmallSpec() throws Exception {
        expectBoth(small(Subject::spec, 1000));
    }

    @Test
    void ofAnOverlay() throws Exception {
        expectBoth(small(subject -> "overlay/types.yaml", 300));
    }

    @Test
    void ofWhatIsSaidOfTheSurface() throws Exception {
        expectBoth(small(subject -> "overlay/surface.yaml", 300));
    }

    @Test
    void ofWhatIsPending() throws Exception {
        expectBoth(small(subject -> "pending.yaml", 300));
    }

    private Map<Outcome, Integer> small(Function<Subject, String> file, int count) throws Exception {
        return Campaign.run(directory, Inputs.SMALL, "3.12", file, count);
    }

    private static void expectBoth(Map<Outcome, Integer> outcomes) {
        assertThat(outcomes).containsKeys(Outcome.GENERATED, Outcome.REFUSED);
    }
}
