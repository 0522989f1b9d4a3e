package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.gates.drift.ParameterChange.Type;
import io.github.qtloop.codegen.model.PyParameter.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two parameter lists. Parameters belong together by their name, else by being {@code *args} or
 * {@code **kwargs}, else by their position.
 */
final class SignatureDiff {
    /** Two parameters that are the same one in two versions. */
    record Pair(Parameter before, Parameter after) {}

    private final Signature before;
    private final Signature after;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Parameter> gone;
    private final List<Parameter> come;

    private SignatureDiff(Signature before, Signature after) {
        this.before = before;
        this.after = after;
        gone = new ArrayList<>(before.parameters());
        come = new ArrayList<>(after.parameters());
    }

    /** Compares. */
    static SignatureDiff of(Signature before, Signature after) {
        SignatureDiff diff = new SignatureDiff(before, after);
        before.parameters().forEach(b -> after.parameters().stream()
                .filter(a -> a.name().equals(b.name()))
                .findFirst()
                .ifPresent(a -> diff.pair(b, a)));
        List.copyOf(diff.gone).stream().filter(Parameter::variadic).forEach(b -> diff.come.stream()
                .filter(a -> a.kind() == b.kind())
                .findFirst()
                .ifPresent(a -> diff.pair(b, a)));
        List<Parameter> positions = before.positionals();
        for (int i = 0; i < Math.min(positions.size(), after.positionals().size()); i++) {
            Parameter b = positions.get(i);
            Parameter a = after.positionals().get(i);
            if (diff.gone.contains(b) && diff.come.contains(a)) {
                diff.pair(b, a);
            }
        }
        return diff;
    }

    private void pair(Parameter b, Parameter a) {
        if (gone.contains(b) && come.contains(a)) {
            pairs.add(new Pair(b, a));
            gone.remove(b);
            come.remove(a);
        }
    }

    /** The parameters that both lists have. */
    List<Pair> pairs() {
        return pairs;
    }

    /** What is different; nothing exactly when the lists say the same but for the parameters' facets. */
    List<ParameterChange> changes() {
        List<ParameterChange> changes = new ArrayList<>();
        come.forEach(a -> changes.add(new ParameterChange(
                Type.CAME, Optional.empty(), Optional.of(a), "parameter " + a + " added" + manner(a))));
        gone.forEach(b -> changes.add(went(b)));
        pairs.forEach(pair -> compare(pair, changes));
        List<String> moved = pairs.stream()
                .filter(p -> p.before.positional() && p.after.positional())
                .filter(p -> before.positionals().indexOf(p.before) != after.positionals().indexOf(p.after))
                .map(p -> p.after.name())
                .toList();
        if (!moved.isEmpty()) {
            changes.add(general(Type.MOVED, "another position: " + String.join(", ", moved)));
        }
        if (changes.isEmpty() && !before.toString().equals(after.toString())) {
            changes.add(general(Type.ORDER, "another order of keyword-only parameters"));
        }
        return changes;
    }

    /** What {@code **kwargs} takes is not known, unless the spec names some of it. */
    private ParameterChange went(Parameter b) {
        boolean open = after.parameters().stream().noneMatch(Parameter::hidden);
        return after.parameters().stream()
                .filter(a -> open && a.kind() == Kind.VAR_KEYWORD && b.kind() == Kind.KEYWORD_ONLY)
                .findFirst()
                .map(a -> new ParameterChange(Type.ABSORBED, Optional.of(b), Optional.of(a),
                        "parameter " + b + " now among " + a))
                .orElse(new ParameterChange(Type.WENT, Optional.of(b), Optional.empty(),
                        "parameter " + b + " removed"));
    }

    /** The parameter that comes or goes by position and gives others another position, if it is one alone. */
    Optional<ParameterChange> shift() {
        List<ParameterChange> shifts = changes().stream()
                .filter(change -> change.type() == Type.CAME || change.type() == Type.WENT)
                .filter(change -> change.after().or(change::before).filter(Parameter::positional).isPresent())
                .toList();
        return shifts.size() == 1 ? Optional.of(shifts.getFirst()) : Optional.empty();
    }

    /** The names, after the change, of the parameters that are not what they were. */
    static Set<String> changedNames(List<ParameterChange> changes) {
        Set<String> names = new LinkedHashSet<>();
        changes.forEach(change -> change.after().ifPresent(parameter -> names.add(parameter.name())));
        return names;
    }

    private static void compare(Pair pair, List<ParameterChange> changes) {
        Parameter b = pair.before;
        Parameter a = pair.after;
        if (!b.name().equals(a.name())) {
            changes.add(change(Type.RENAMED, pair, "parameter " + b.name() + " renamed " + a.name()));
        }
        if (b.kind() != a.kind()) {
            changes.add(change(Type.KIND, pair, a.name() + " now " + manner(a.kind().name())
                    + ", was " + manner(b.kind().name())));
        }
        if (!Objects.equals(b.defaultValue(), a.defaultValue())) {
            if (b.defaultValue().isEmpty()) {
                changes.add(change(Type.OPTIONAL, pair, a.name() + " now optional: " + a));
            } else if (a.defaultValue().isEmpty()) {
                changes.add(change(Type.REQUIRED, pair, a.name() + " now required, was " + b));
            } else {
                changes.add(change(Type.DEFAULT, pair, "default now " + a + ", was " + b));
            }
        }
    }

    private static String manner(Parameter parameter) {
        return switch (parameter.kind()) {
            case KEYWORD_ONLY, POSITIONAL_ONLY -> " (" + manner(parameter.kind().name()) + ")";
            default -> "";
        };
    }

    private static String manner(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static ParameterChange change(Type type, Pair pair, String text) {
        return new ParameterChange(type, Optional.of(pair.before), Optional.of(pair.after), text);
    }

    private static ParameterChange general(Type type, String text) {
        return new ParameterChange(type, Optional.empty(), Optional.empty(), text);
    }
}
