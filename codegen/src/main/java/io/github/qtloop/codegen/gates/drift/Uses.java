package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.gates.drift.Item.Kind;
import io.github.qtloop.codegen.yaml.YamlNode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who uses what in one spec. The <em>inside</em> of a part is what whoever inherits a class of it inherits as well: the
 * classes of the same role; of protocols, which asyncio keeps beside their transports, the whole module.
 */
final class Uses {
    private final SpecTree tree;
    private final Set<String> modules = new HashSet<>();
    private final Map<Role, Set<String>> modulesOfRoles = new EnumMap<>(Role.class);

    Uses(SpecTree tree) {
        this.tree = tree;
        tree.items().values().forEach(this::note);
    }

    private void note(Item item) {
        if (item.kind() == Kind.MODULE) {
            modules.add(item.subject());
        }
        item.caller().map(FunctionName::of).ifPresent(caller -> modules.add(caller.module()));
        item.definition().map(FunctionName::of).ifPresent(name -> {
            modules.add(name.module());
            modulesOfRoles.computeIfAbsent(name.role(), role -> new HashSet<>()).add(name.module());
        });
    }

    /** Whether a function belongs to the inside of a part. */
    boolean inside(Role role, String function) {
        FunctionName name = FunctionName.of(function);
        return name.role() == role
                || role == Role.PROTOCOL && modulesOfRoles.getOrDefault(role, Set.of()).contains(name.module());
    }

    /** The functions outside of the part of an attribute that read it, or that set it. */
    Set<String> outside(Item attribute, String facet) {
        return functions(attribute, facet).stream()
                .filter(function -> !inside(attribute.role(), function))
                .collect(Collectors.toSet());
    }

    /** The functions that read an attribute, or that set it. */
    static Set<String> functions(Item attribute, String facet) {
        return Optional.ofNullable(attribute.facets().get(facet)).filter(YamlNode::isList)
                .map(list -> Set.copyOf(list.texts()))
                .orElse(Set.of());
    }

    /** The call sites of a method, those included that call it on what a class of the role extends. */
    Stream<Item> calls(Role role, String method) {
        return members(Kind.CALL, role, method);
    }

    /** Whether code from outside of its part calls a method. */
    boolean calledFromOutside(Item method) {
        return calls(method.role(), method.simpleName())
                .flatMap(call -> call.caller().stream())
                .anyMatch(caller -> !inside(method.role(), caller));
    }

    /** What the classes of a role say of a method. */
    Stream<Item> methods(Role role, String method) {
        return Stream.of(Kind.METHOD, Kind.HOOK).flatMap(kind -> members(kind, role, method));
    }

    private Stream<Item> members(Kind kind, Role role, String name) {
        return tree.items().values().stream()
                .filter(item -> item.kind() == kind)
                .filter(item -> role.kinds().contains(item.role()) && item.simpleName().equals(name));
    }

    /** The most that a class of the role takes in a call of a method. */
    Signature signature(Role role, String method) {
        return methods(role, method)
                .map(Item::signature)
                .max(Comparator.comparing(signature -> signature.positionals().size()))
                .orElse(Signature.NONE);
    }

    /** Whether the spec speaks of the module of a function. */
    boolean knowsModuleOf(String function) {
        return modules.contains(FunctionName.of(function).module());
    }
}
