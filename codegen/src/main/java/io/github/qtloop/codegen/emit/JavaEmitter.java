package io.github.qtloop.codegen.emit;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Position;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.surface.JavaMethod;
import io.github.qtloop.codegen.surface.JavaMethod.JavaParameter;
import io.github.qtloop.codegen.surface.JavaOption;
import io.github.qtloop.codegen.surface.JavaSurface;
import io.github.qtloop.codegen.surface.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Phase <em>emit</em>, for Java. Contract: the same surface gives the same bytes; nothing is decided here but where a
 * type is imported from.
 */
public final class JavaEmitter {
    /** The package of all generated types. */
    public static final String PACKAGE = "io.github.qtloop.asyncio";

    private static final Pattern TYPE_NAME = Pattern.compile("(?<![\\w.])[A-Z]\\w*");
    private static final String FOLDER = PACKAGE.replace('.', '/') + "/";

    private final Templates templates = new Templates();
    private final Overlay overlay;
    private final JavaSurface surface;
    private final Map<String, JavaType> types;

    private JavaEmitter(Overlay overlay, JavaSurface surface) {
        this.overlay = overlay;
        this.surface = surface;
        this.types = surface.types().stream().collect(Collectors.toMap(JavaType::name, t -> t));
    }

    /**
     * Writes a surface down.
     *
     * @param surface the surface
     * @param overlay tells where types are imported from
     * @return the compilation units
     * @throws CodegenException for a type that is neither generated, nor imported, nor in java.lang
     */
    public static List<GeneratedFile> emit(JavaSurface surface, Overlay overlay) {
        return new JavaEmitter(overlay, surface).emit();
    }

    private List<GeneratedFile> emit() {
        List<GeneratedFile> files = new ArrayList<>();
        files.add(file("package-info", "package-info.java.vm", Optional.empty(), Map.of("title", surface.title())));
        for (JavaType type : surface.types()) {
            switch (type.kind()) {
                case INTERFACE -> files.add(unit(type.name(), "interface.java.vm", type));
                case EXCEPTION -> files.add(unit(type.name(), "exception.java.vm", type));
                case OPTIONS -> files.add(unit(type.name(), "options.java.vm", type));
                case FUNCTIONS -> {
                    files.add(unit(type.name(), "interface.java.vm", type));
                    files.add(unit("Asyncio", "asyncio.java.vm", type));
                }
            }
        }
        return files;
    }

    private GeneratedFile unit(String name, String template, JavaType type) {
        Set<String> imports = new TreeSet<>();
        boolean forRemoval = collectImports(type, template, imports);
        return file(
                name,
                template,
                Optional.of(type.origin().position()),
                Map.of(
                        "type",
                        type,
                        "imports",
                        imports,
                        "constants",
                        surface.constants(),
                        "forRemoval",
                        forRemoval,
                        "text",
                        new JavaText()));
    }

    private GeneratedFile file(String name, String template, Optional<Position> source, Map<String, ?> values) {
        return new GeneratedFile(FOLDER + name + ".java", templates.fill(template, values), source);
    }

    /** Collects what a unit imports, and tells whether it refers to another type that is to be removed. */
    private boolean collectImports(JavaType type, String template, Set<String> imports) {
        Stream<String> texts = Stream.of(
                        Stream.of(type.generics()),
                        type.supertypes().stream(),
                        type.methods().stream().flatMap(JavaEmitter::texts),
                        type.options().stream().map(JavaOption::type))
                .flatMap(s -> s);
        boolean forRemoval = false;
        for (String name : texts.flatMap(t -> TYPE_NAME.matcher(t).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new))) {
            JavaType other = types.get(name);
            if (other != null) {
                forRemoval |= other != type && other.deprecation().flatMap(d -> d.removal()).isPresent();
            } else if (name.length() > 1) { // One letter is a type parameter.
                importOf(type, name).ifPresent(imports::add);
            }
        }
        if (type.kind() == JavaType.Kind.EXCEPTION && type.options().isEmpty()) {
            importOf(type, "Nullable").ifPresent(imports::add);
        }
        if (template.equals("asyncio.java.vm")) {
            imports.add("io.github.qtloop.AsyncioProvider");
        } else if (type.methods().stream().anyMatch(m -> m.body() instanceof JavaMethod.Body.Pending)) {
            imports.add("io.github.qtloop.NotImplementedError");
        }
        return forRemoval || template.equals("asyncio.java.vm") && deprecates(type);
    }

    private static boolean deprecates(JavaType type) {
        return type.methods().stream().anyMatch(m -> m.deprecation().isPresent());
    }

    private Optional<String> importOf(JavaType user, String name) {
        Optional<String> imported = overlay.imports().find(name);
        if (imported.isEmpty() && !inJavaLang(name)) {
            throw new CodegenException(user.origin().position(), user.name() + " refers to " + name
                    + ", which is neither generated nor under java.imports in the overlay");
        }
        return imported;
    }

    private static boolean inJavaLang(String name) {
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Stream<String> texts(JavaMethod method) {
        return Stream.concat(
                Stream.of(method.generics(), method.returns()),
                method.parameters().stream().map(JavaParameter::type));
    }
}
