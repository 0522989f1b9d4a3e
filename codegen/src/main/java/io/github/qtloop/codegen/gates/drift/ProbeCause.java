package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a program finds something else, as far as the specs record it: the cause of a change that breaks somebody and
 * concerns a function which the probe names. A probe names functions in the code of its question, and by the anchor of
 * its link. Rules, the first that applies:
 *
 * <ul>
 *   <li>a parameter of such a function that the question or an outcome names as well;
 *   <li>the keywords that such a function hands on;
 *   <li>the one cause of all that has changed about such functions themselves. Of several causes, none is known to be
 *       the probe's.
 * </ul>
 */
final class ProbeCause {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern KEYWORD = Pattern.compile("(\\w+)=");
    private static final Pattern ANCHOR = Pattern.compile("#asyncio\\.(.+)");

    private final List<Change> breaking;
    private final List<SpokenName> functions = new ArrayList<>();
    private final List<String> parameters = new ArrayList<>();

    private ProbeCause(List<Change> found, List<Item> probes) {
        breaking = found.stream()
                .filter(change -> change.breaks() != Breaks.NEITHER && change.group() != Group.BEHAVIOUR)
                .toList();
        for (Item probe : probes) {
            matches(CODE, text(probe, "question")).forEach(code -> {
                functions.add(SpokenName.of(code.replaceAll("\\(.*", "")));
                matches(KEYWORD, code).forEach(parameters::add);
            });
            matches(ANCHOR, text(probe, "link")).forEach(name -> functions.add(SpokenName.of(name)));
            parameters.addAll(List.of(text(probe, "outcome").split(", ")));
        }
    }

    /**
     * The cause of another outcome, if the specs record one.
     *
     * @param found what has changed about other things than probes
     */
    static Optional<Cause> of(Item old, Item fresh, List<Change> found) {
        ProbeCause probe = new ProbeCause(found, List.of(fresh, old));
        return probe.parameter().or(probe::keywords).or(probe::only);
    }

    private Optional<Cause> parameter() {
        Set<Cause> causes = causes(this::concerns);
        return parameters.stream().map(Cause::parameter).filter(causes::contains).findFirst();
    }

    private Optional<Cause> keywords() {
        Set<Cause> causes = causes(this::concerns);
        return functions.stream().map(named -> Cause.keywords(named.simple())).filter(causes::contains).findFirst();
    }

    private Optional<Cause> only() {
        Set<Cause> causes = causes(this::describes);
        return causes.size() == 1 ? causes.stream().findFirst() : Optional.empty();
    }

    private Set<Cause> causes(Predicate<Change> wanted) {
        return breaking.stream().filter(wanted).map(Change::cause).collect(Collectors.toSet());
    }

    /** Whether a change is about one of the functions, or about what it calls. */
    private boolean concerns(Change change) {
        return describes(change) || change.place().filter(place -> names(SpokenName.of(place))).isPresent();
    }

    /** Whether a change is about one of the functions. */
    private boolean describes(Change change) {
        return names(SpokenName.of(change.subject()));
    }

    private boolean names(SpokenName other) {
        return functions.stream().anyMatch(named -> named.sameAs(other));
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static String text(Item probe, String facet) {
        return Optional.ofNullable(probe.facets().get(facet)).map(YamlNode::text).orElse("");
    }
}
