package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what a program has found in two interpreters, and what the specs say of the program. */
final class ProbeDiff {
    private static final String OUTCOME = "outcome";

    private ProbeDiff() {}

    /**
     * What has changed about a probe that both specs have.
     *
     * @param found what has changed about other things
     */
    static List<Change> between(Item old, Item fresh, List<Change> found) {
        Sides sides = Sides.of(old, fresh);
        Set<String> facets = new TreeSet<>(old.facets().keySet());
        facets.addAll(fresh.facets().keySet());
        List<Change> changes = new ArrayList<>();
        for (String facet : facets) {
            Optional<String> was = text(old, facet);
            Optional<String> is = text(fresh, facet);
            if (!was.equals(is)) {
                boolean outcome = facet.equals(OUTCOME);
                String difference = is.orElse("not recorded") + ", was " + was.orElse("not recorded");
                Change change = sides.change(
                        Group.BEHAVIOUR,
                        outcome ? tell(fresh, difference) : facet + ": " + difference,
                        outcome ? verdict(fresh) : BreakRules.RECORDED,
                        was,
                        is);
                changes.add(outcome
                        ? ProbeCause.of(old, fresh, found).map(change::because).orElse(change)
                        : change);
            }
        }
        return changes;
    }

    /** The link has no scheme: reports name nothing that could be loaded. */
    private static String tell(Item probe, String difference) {
        String link = text(probe, "link").orElseThrow().replaceFirst("^https://", "");
        return text(probe, "question").orElseThrow() + " " + difference + " (" + link + ")";
    }

    /** The probe itself says whom another outcome breaks. */
    private static Verdict verdict(Item probe) {
        Breaks breaks = Breaks.valueOf(text(probe, "concerns").orElseThrow().toUpperCase(Locale.ROOT));
        return new Verdict(breaks, switch (breaks) {
            case LOOP -> "a loop that does as before differs from asyncio's";
            case CALLER -> "a program that relies on it meets something else";
            default -> "loops that do as before differ from asyncio's, programs that rely on it meet something else";
        });
    }

    private static Optional<String> text(Item probe, String facet) {
        return Optional.ofNullable(probe.facets().get(facet)).map(YamlNode::text);
    }
}
