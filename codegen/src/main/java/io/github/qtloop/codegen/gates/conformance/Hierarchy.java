package io.github.qtloop.codegen.gates.conformance;

import io.github.qtloop.codegen.gates.conformance.Shims.ShimMethod;
import io.github.qtloop.codegen.surface.JavaMethod.Body;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of the core stands below and above the shims of one version. */
final class Hierarchy {
    /**
     * A method as a class has it.
     *
     * @param owner the class that declares it, which may be a base
     * @param method the method
     */
    record Implementation(CoreType owner, CoreMethod method) {
        @Override
        public String toString() {
            return owner.label() + " (" + method.position() + ")";
        }
    }

    private final Map<String, CoreType> core;
    private final Shims shims;
    private final Map<String, Set<String>> ancestors = new HashMap<>();

    Hierarchy(Map<String, CoreType> core, Shims shims) {
        this.core = core;
        this.shims = shims;
    }

    Shims shims() {
        return shims;
    }

    /** The qualified names of all supertypes, nearest first, with the type itself. */
    Set<String> ancestry(String name) {
        return ancestors.computeIfAbsent(name, this::findAncestry);
    }

    private Set<String> findAncestry(String name) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (found.add(next)) {
                CoreType type = core.get(next);
                open.addAll(type == null ? shims.supertypes(next) : type.supertypes());
            }
        }
        return found;
    }

    /** The classes of the core below a type. */
    List<CoreType> implementers(String name) {
        return core.values().stream()
                .filter(type -> type.kind() != CoreType.Kind.INTERFACE)
                .filter(type -> ancestry(type.name()).contains(name))
                .toList();
    }

    /** A class and its superclasses in the core, nearest first. */
    List<CoreType> chain(CoreType start) {
        Set<CoreType> chain = new LinkedHashSet<>();
        Optional<CoreType> next = Optional.of(start);
        while (next.isPresent() && chain.add(next.get())) {
            next = next.get().supertypes().stream().limit(1).flatMap(s -> Optional.ofNullable(core.get(s)).stream())
                    .filter(s -> s.kind() != CoreType.Kind.INTERFACE)
                    .findFirst();
        }
        return List.copyOf(chain);
    }

    /** How a class of the core implements a method of a shim, if it does. */
    Optional<Implementation> implementation(CoreType type, ShimMethod wanted) {
        List<CoreType> candidates = new ArrayList<>(chain(type));
        ancestry(type.name()).stream()
                .map(core::get)
                .filter(t -> t != null && t.kind() == CoreType.Kind.INTERFACE)
                .forEach(candidates::add);
        for (CoreType candidate : candidates) {
            for (CoreMethod method : candidate.methods()) {
                if (method.hasBody() && matches(candidate, method, wanted)) {
                    return Optional.of(new Implementation(candidate, method));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a class has a method from a shim's default or from the JDK, so that it need not declare it. */
    boolean inherits(CoreType type, ShimMethod wanted) {
        return ancestry(type.name()).stream()
                .anyMatch(name -> shims.methods(name).stream()
                                .anyMatch(m -> !(m.method().body() instanceof Body.Abstract) && same(m, wanted))
                        || External.find(name)
                                .filter(e -> !e.isInterface())
                                .filter(e -> External.has(
                                        e, wanted.method().name(), wanted.parameters().size()))
                                .isPresent());
    }

    /** Whether a method that a class has overrides one of a shim or of another supertype. */
    boolean overrides(CoreType type, Implementation own) {
        return overrides("java.lang.Object", own)
                || ancestry(type.name()).stream().anyMatch(name -> overrides(name, own));
    }

    private boolean overrides(String name, Implementation own) {
        CoreMethod method = own.method();
        CoreType other = core.get(name);
        if (other != null) {
            return !name.equals(own.owner().name()) && declares(other, own);
        }
        if (Shims.isGenerated(name)) {
            return shims.methods(name).stream().anyMatch(m -> matches(own.owner(), method, m));
        }
        // Of a type from elsewhere nothing is known but what javac has checked.
        return External.find(name)
                .map(e -> External.has(e, method.name(), method.parameters().size()))
                .orElse(method.claimsOverride());
    }

    /** Only what stands above the method's own class can be overridden by it, or interfaces beside it. */
    private boolean declares(CoreType other, Implementation own) {
        boolean below = other.kind() != CoreType.Kind.INTERFACE && ancestry(other.name()).contains(own.owner().name());
        return !below
                && other.methods().stream()
                        .filter(m -> m.declaration().map(d -> !d.isPrivate()).orElse(true))
                        .anyMatch(m -> m.name().equals(own.method().name())
                                && Erasure.match(
                                        m.parameters(),
                                        other.variables(),
                                        own.method().parameters(),
                                        own.owner().variables()));
    }

    /** The shims above a class, nearest first. */
    Collection<String> shimsAbove(CoreType type) {
        return ancestry(type.name()).stream()
                .filter(name -> shims.interfaces().containsKey(name))
                .toList();
    }

    private static boolean matches(CoreType owner, CoreMethod method, ShimMethod wanted) {
        return method.name().equals(wanted.method().name())
                && (owner.kind() == CoreType.Kind.INTERFACE || method.isPublic())
                && Erasure.match(wanted.parameters(), wanted.variables(), method.parameters(), owner.variables());
    }

    private static boolean same(ShimMethod one, ShimMethod other) {
        return one.method().name().equals(other.method().name())
                && Erasure.match(one.parameters(), one.variables(), other.parameters(), other.variables());
    }
}
