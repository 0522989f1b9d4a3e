package io.github.qtloop.codegen.scaffold;

import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.emit.JavaEmitter;
import io.github.qtloop.codegen.emit.JavaText;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.pipeline.Generator;
import io.github.qtloop.codegen.surface.JavaMethod;
import io.github.qtloop.codegen.surface.JavaMethod.JavaParameter;
import io.github.qtloop.codegen.surface.JavaType;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes methods that compile and raise an error that names them: a person writes the real body. */
final class LoudBodies {
    private static final Pattern TYPE_NAME = Pattern.compile("(?<![\\w.])[A-Z]\\w+");

    private final Generator generator;
    private final Set<String> generated;

    LoudBodies(Generator generator, PythonVersion python) {
        this.generator = generator;
        this.generated = generator.surface(python).types().stream()
                .map(JavaType::name)
                .collect(Collectors.toSet());
    }

    /**
     * Adds a method to a class.
     *
     * @param source where the class is
     * @param type its simple name
     * @param method the method of the shim
     */
    void add(SourceText source, String type, JavaMethod method) {
        TypeDeclaration<?> declaration = source.tree().findAll(TypeDeclaration.class).stream()
                .filter(each -> each.getNameAsString().equals(type))
                .findFirst()
                .map(each -> (TypeDeclaration<?>) each)
                .orElseThrow(() -> new CodegenException("there is no class " + type + " to add a method to"));
        source.append(declaration, text(method));
        source.require("io.github.qtloop.NotImplementedError");
        Stream.concat(
                        Stream.of(method.generics(), method.returns()),
                        method.parameters().stream().map(JavaParameter::type))
                .flatMap(text -> TYPE_NAME.matcher(text).results().map(MatchResult::group))
                .forEach(name -> importOf(name).forEach(source::require));
    }

    private Stream<String> importOf(String name) {
        return generated.contains(name)
                ? Stream.of(JavaEmitter.PACKAGE + "." + name)
                : generator.overlay().imports().find(name).stream();
    }

    private static String text(JavaMethod method) {
        String operation = method.origin().python();
        String place = method.origin().position().toString();
        boolean suppressed = method.deprecation().flatMap(d -> d.removal()).isPresent();
        return Stream.of(
                        List.of("// TODO " + place + ": " + operation),
                        List.of("@Override"),
                        suppressed ? List.of("@SuppressWarnings(\"removal\")") : List.<String>of(),
                        List.of(new JavaText().head(method, "public ").stripIndent().strip() + " {"),
                        List.of(
                                "    throw new NotImplementedError(\"" + operation + "\", \"TODO " + place + "\");",
                                "}"))
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }
}
