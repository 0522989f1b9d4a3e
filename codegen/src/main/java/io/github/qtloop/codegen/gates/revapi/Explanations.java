package io.github.qtloop.codegen.gates.revapi;

import io.github.qtloop.codegen.base.Position;
import io.github.qtloop.codegen.gates.drift.Change;
import io.github.qtloop.codegen.gates.drift.Group;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.surface.JavaType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the changes between two specs that a difference between their Java forms comes from. A change explains a
 * difference of the very thing that it is about, and of a kind that such a change leads to.
 */
final class Explanations {
    /** What a change of each kind can do to a Java API. Private methods, calls and attributes have no Java form. */
    private static final Map<Group, Pattern> EFFECTS = Map.of(
            Group.ADDED, Pattern.compile("java\\.(class|field|method)\\.\\w*[aA]dded\\w*"),
            Group.REMOVED, Pattern.compile("java\\.(class|field|method)\\.removed\\w*"),
            Group.SIGNATURE, Pattern.compile("java\\.method\\..*|java\\.class\\.(added|removed)"),
            Group.DEPRECATION, Pattern.compile("java\\.annotation\\..*"),
            Group.TYPE, Pattern.compile("java\\.(class|field|generics|method)\\..*"),
            Group.OTHER, Pattern.compile("java\\.(class|field|generics|method)\\..*"));

    private final List<Change> changes;
    private final List<PythonNames> sides;

    Explanations(List<Change> changes, CompiledShims before, CompiledShims after, Overlay overlay) {
        this.changes = changes;
        this.sides = List.of(new PythonNames(before, overlay), new PythonNames(after, overlay));
    }

    /** Why a difference is there, with the line of the spec, or nothing when no change of the specs leads to it. */
    Optional<String> of(ApiDifference difference) {
        Set<String> names = names(difference);
        boolean option = isOption(difference);
        return text(difference, change -> names.contains(change.subject())
                        && (!option || mentions(change, difference.element().member())))
                .or(() -> {
                    Set<String> classes = classes(names);
                    return text(difference, change -> classes.contains(change.subject()) && changesMembers(change));
                })
                .or(() -> {
                    Set<String> types = types(names);
                    return text(difference, change -> types.contains(change.subject()) && change.group() == Group.TYPE);
                });
    }

    private Optional<String> text(ApiDifference difference, Predicate<Change> about) {
        String reasons = changes.stream()
                .filter(change -> EFFECTS.containsKey(change.group()))
                .filter(change -> EFFECTS.get(change.group()).matcher(difference.code()).matches())
                .filter(about)
                .map(Explanations::text)
                .distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons);
    }

    /** Whether an element belongs to what is generated on either side. */
    boolean isGenerated(ApiElement element) {
        return sides.stream().anyMatch(side -> side.typeOf(element).isPresent());
    }

    private Set<String> names(ApiDifference difference) {
        return Stream.of(difference.before(), difference.after())
                .flatMap(Optional::stream)
                .flatMap(element -> sides.stream().flatMap(side -> side.of(element).stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> classes(Set<String> members) {
        return members.stream()
                .filter(name -> name.contains("."))
                .flatMap(name -> sides.stream().flatMap(side -> side.classesOf(name).stream()))
                .collect(Collectors.toSet());
    }

    private Set<String> types(Set<String> functions) {
        return functions.stream()
                .flatMap(name -> sides.stream().flatMap(side -> side.typesOf(name).stream()))
                .collect(Collectors.toSet());
    }

    /** A class that comes, goes or gets other bases brings members along or takes them with it. */
    private static boolean changesMembers(Change change) {
        return switch (change.group()) {
            case ADDED, REMOVED -> true;
            case OTHER -> change.summary().startsWith("bases: ");
            default -> false;
        };
    }

    private boolean isOption(ApiDifference difference) {
        String member = difference.element().member();
        return sides.stream()
                .flatMap(side -> side.typeOf(difference.element()).stream())
                .map(JavaType::options)
                .anyMatch(options -> options.stream().anyMatch(o -> o.name().equals(member)));
    }

    /** Whether a change is about the parameter of which an option is the Java form. */
    private static boolean mentions(Change change, String option) {
        String parameter = option.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return Pattern.compile("\\b" + parameter + "\\b").matcher(change.summary()).find();
    }

    private static String text(Change change) {
        String at = change.to().or(change::from).map(Position::toString).map(p -> " (" + p + ")").orElse("");
        return change.subject() + ": " + change.summary() + at;
    }
}
