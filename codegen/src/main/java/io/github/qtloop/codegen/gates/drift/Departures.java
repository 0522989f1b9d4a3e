package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.gates.drift.Item.Kind;
import io.github.qtloop.codegen.yaml.YamlNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Classes that have gone, and what has gone or changed because of it. A class takes along what lies inside it: its
 * members, the calls that it made, the attributes that only it used. A part of asyncio whose public classes have all
 * gone takes along whatever is named after it.
 */
final class Departures {
    private final Set<String> classes = new TreeSet<>();
    private final Set<Role> parts = EnumSet.noneOf(Role.class);
    private final SpecTree before;
    private final Renames renames;

    Departures(SpecTree before, SpecTree after, Renames renames) {
        this.before = before;
        this.renames = renames;
        Set<String> left = after.items().values().stream()
                .flatMap(item -> item.definition().stream())
                .collect(Collectors.toSet());
        before.items().values().stream()
                .filter(Departures::isClass)
                .flatMap(item -> item.definition().stream())
                .filter(name -> !left.contains(name) && renames.now(name).isEmpty())
                .forEach(classes::add);
        for (Role role : Role.values()) {
            if (role != Role.NONE && publicClasses(before, role).findAny().isPresent()
                    && publicClasses(after, role).findAny().isEmpty()) {
                parts.add(role);
            }
        }
    }

    private static boolean isClass(Item item) {
        return item.isClass() || item.kind() == Kind.HOOKS;
    }

    private static Stream<Item> publicClasses(SpecTree tree, Role role) {
        return tree.items().values().stream()
                .filter(item -> item.isClass() && !item.subject().startsWith("_") && item.role() == role);
    }

    /** The class or the part that has taken a thing along, or has left it behind. */
    Optional<Cause> cause(Item item) {
        return parts.stream().filter(role -> concerns(item, role)).findFirst().map(this::part)
                .or(() -> classes.stream().filter(name -> liesIn(item, name)).findFirst()
                        .map(name -> Cause.named("gone " + name, name)));
    }

    /** The part that takes an export along that the spec does not describe, such as another platform's. */
    Optional<Cause> cause(String export) {
        return parts.stream().filter(role -> Role.ofClass(export) == role).findFirst().map(this::part);
    }

    /** Whether a thing has gone together with a class that it lay in. */
    boolean takesAlong(Item item) {
        return classes.stream().anyMatch(name -> liesIn(item, name));
    }

    private Cause part(Role role) {
        String names = publicClasses(before, role).map(this::fate).collect(Collectors.joining(", "));
        return Cause.told("gone " + role, role.plural(), "gone: " + names);
    }

    private String fate(Item item) {
        return item.subject() + item.definition().flatMap(renames::now)
                .map(name -> " (now " + name + ")")
                .orElse("");
    }

    private static boolean concerns(Item item, Role role) {
        if (item.role() == role || Role.ofClass(item.simpleName()) == role) {
            return true;
        }
        if (item.kind() == Kind.HOOKS) {
            return item.facets().get(Item.HOOKS).entries().keySet().stream().allMatch(hook -> names(hook, role));
        }
        return names(item.simpleName(), role)
                || item.caller().filter(caller -> FunctionName.of(caller).role() == role).isPresent();
    }

    /** Whether a function or an attribute is named after a part, as {@code get_child_watcher}. */
    private static boolean names(String name, Role role) {
        return List.of(name.split("_")).contains(role.word());
    }

    private static boolean liesIn(Item item, String className) {
        if (item.kind() == Kind.ATTRIBUTE) {
            return item.facets().values().stream()
                    .flatMap(list -> functions(list).stream())
                    .allMatch(within(className));
        }
        return item.caller().filter(within(className)).isPresent() || item.definition().equals(Optional.of(className));
    }

    private static List<String> functions(YamlNode list) {
        return list.isList() ? list.texts() : List.of();
    }

    private static Predicate<String> within(String className) {
        return function -> FunctionName.of(function).qualifiedClass().equals(Optional.of(className));
    }
}
