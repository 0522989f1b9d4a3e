package io.github.qtloop.codegen.gates.conformance;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import io.github.qtloop.codegen.emit.JavaEmitter;
import io.github.qtloop.codegen.overlay.OverlayTable;
import io.github.qtloop.codegen.surface.JavaMethod;
import io.github.qtloop.codegen.surface.JavaSurface;
import io.github.qtloop.codegen.surface.JavaType;
import io.github.qtloop.codegen.surface.JavaType.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The generated types of one version, with the qualified names that sources know them by. */
final class Shims {
    /**
     * A method that the core is to implement.
     *
     * @param method the method
     * @param parameters the erased types of its parameters
     * @param variables the type parameters that these may mention
     */
    record ShimMethod(JavaMethod method, List<String> parameters, List<String> variables) {}

    private static final String PREFIX = JavaEmitter.PACKAGE + ".";

    private final JavaParser parser = new JavaParser();
    private final Map<String, JavaType> types = new LinkedHashMap<>();
    private final Map<String, List<ShimMethod>> methods = new HashMap<>();
    private final OverlayTable<String> imports;

    /**
     * Names a surface.
     *
     * @param surface the surface
     * @param imports the qualified names of types that are not generated
     */
    Shims(JavaSurface surface, OverlayTable<String> imports) {
        this.imports = imports;
        surface.types().forEach(type -> types.put(PREFIX + type.name(), type));
        types.forEach((name, type) -> methods.put(
                name, type.methods().stream().map(m -> shimMethod(type, m)).toList()));
    }

    /** The qualified names of all generated types. */
    Set<String> names() {
        return types.keySet();
    }

    /** Whether a name stands for a generated type of any version, as far as a name tells. */
    static boolean isGenerated(String qualified) {
        return qualified.startsWith(PREFIX);
    }

    /** The simple name of a generated type. */
    static String simpleName(String qualified) {
        return qualified.substring(PREFIX.length()).split("\\.", 2)[0];
    }

    /** The types that the core is to implement, by qualified name. */
    Map<String, JavaType> interfaces() {
        Map<String, JavaType> interfaces = new LinkedHashMap<>(types);
        interfaces.values().removeIf(type -> type.kind() != Kind.INTERFACE && type.kind() != Kind.FUNCTIONS);
        return interfaces;
    }

    /** A generated type by its qualified name. */
    Optional<JavaType> find(String qualified) {
        return Optional.of(qualified)
                .filter(Shims::isGenerated)
                .map(name -> types.get(PREFIX + simpleName(name)));
    }

    /** The methods of a generated type, without those of its supertypes. */
    List<ShimMethod> methods(String qualified) {
        return methods.getOrDefault(qualified, List.of());
    }

    /** The qualified names of what a generated type extends. */
    Collection<String> supertypes(String qualified) {
        return find(qualified).stream()
                .flatMap(type -> type.supertypes().stream())
                .map(text -> Erasure.of(parse(text)))
                .flatMap(name -> types.containsKey(PREFIX + name)
                        ? Stream.of(PREFIX + name)
                        : imports.find(name).stream())
                .toList();
    }

    private ShimMethod shimMethod(JavaType type, JavaMethod method) {
        return new ShimMethod(
                method,
                method.parameters().stream().map(p -> Erasure.of(parse(p.type()))).toList(),
                Stream.of(type.generics(), method.generics()).flatMap(this::variables).toList());
    }

    private Stream<String> variables(String generics) {
        if (generics.isEmpty()) {
            return Stream.of();
        }
        return parser.parseMethodDeclaration("<" + generics + "> void m();").getResult().orElseThrow()
                .getTypeParameters().stream()
                .map(TypeParameter::getNameAsString);
    }

    private Type parse(String text) {
        return parser.parseType(text).getResult().orElseThrow();
    }
}
