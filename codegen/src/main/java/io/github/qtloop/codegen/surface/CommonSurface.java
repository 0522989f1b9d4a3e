package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.model.Deprecation;
import io.github.qtloop.codegen.surface.JavaMethod.Body;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The surface that several versions share: the types that all have, each with the methods and options that all have
 * with the same signature. Where all agree on a part only, that part stays.
 */
public final class CommonSurface {
    private CommonSurface() {}

    /**
     * Intersects surfaces.
     *
     * @param surfaces at least one, the oldest version first; documentation comes from the newest
     * @return what they share
     */
    public static JavaSurface of(List<JavaSurface> surfaces) {
        List<Map<String, JavaType>> byName = surfaces.stream()
                .map(s -> index(s.types(), JavaType::name))
                .toList();
        List<JavaType> types = surfaces.getLast().types().stream()
                .filter(t -> byName.stream().allMatch(types1 -> types1.containsKey(t.name())))
                .map(t -> intersect(byName.stream().map(m -> m.get(t.name())).toList()))
                .toList();
        String title = surfaces.stream().map(JavaSurface::title).collect(Collectors.joining(", "));
        List<JavaConstant> constants = surfaces.getLast().constants().stream()
                .filter(c -> surfaces.stream().allMatch(s -> s.constants().stream()
                        .anyMatch(other -> other.name().equals(c.name()) && other.value().equals(c.value()))))
                .toList();
        return new JavaSurface("what is common to " + title, types, constants);
    }

    private static JavaType intersect(List<JavaType> versions) {
        JavaType newest = versions.getLast();
        return new JavaType(
                newest.name(),
                newest.kind(),
                newest.origin(),
                newest.pending(),
                newest.generics(),
                newest.supertypes().stream()
                        .filter(s -> versions.stream().allMatch(v -> v.supertypes().contains(s)))
                        .toList(),
                newest.doc(),
                common(versions.stream().map(JavaType::deprecation).toList()),
                methods(versions),
                newest.options().stream()
                        .filter(o -> versions.stream().allMatch(v -> v.options().contains(o)))
                        .toList(),
                newest.message());
    }

    private static List<JavaMethod> methods(List<JavaType> versions) {
        List<Map<String, JavaMethod>> bySignature = versions.stream()
                .map(v -> index(v.methods(), JavaMethod::signature))
                .toList();
        List<JavaMethod> shared = versions.getLast().methods().stream()
                .filter(m -> bySignature.stream().allMatch(known -> known.containsKey(m.signature())))
                .map(m -> m.with(common(bySignature.stream()
                        .map(known -> known.get(m.signature()).deprecation())
                        .toList())))
                .toList();
        return shared.stream().map(m -> withReachableBody(m, shared)).toList();
    }

    /** Delegates to the longest overload that is shared; where none is, the method must be implemented itself. */
    private static JavaMethod withReachableBody(JavaMethod method, List<JavaMethod> shared) {
        if (!(method.body() instanceof Body.Delegate delegate)) {
            return method;
        }
        List<String> arguments = delegate.arguments();
        return shared.stream()
                .filter(m -> m.name().equals(method.name()))
                .map(m -> m.parameters().size())
                .filter(arity -> arity > method.parameters().size() && arity <= arguments.size())
                .max(Comparator.naturalOrder())
                .map(arity -> method.with(new Body.Delegate(arguments.subList(0, arity))))
                .orElseGet(() -> method.with(new Body.Abstract()));
    }

    /** Deprecated is what all versions deprecate. */
    private static Optional<Deprecation> common(List<Optional<Deprecation>> versions) {
        return versions.stream().allMatch(Optional::isPresent) ? versions.getLast() : Optional.empty();
    }

    private static <T> Map<String, T> index(Collection<T> items, Function<T, String> key) {
        return items.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
