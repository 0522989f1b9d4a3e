package io.github.qtloop.codegen.emit;

import io.github.qtloop.codegen.model.Deprecation;
import io.github.qtloop.codegen.surface.JavaDoc;
import io.github.qtloop.codegen.surface.JavaMethod;
import io.github.qtloop.codegen.surface.JavaMethod.Body;
import io.github.qtloop.codegen.surface.JavaMethod.JavaParameter;
import io.github.qtloop.codegen.surface.JavaOption;
import io.github.qtloop.codegen.surface.JavaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Java phrases for the templates. */
public final class JavaText {
    private static final int WIDTH = 120;

    private static final Set<String> AWAITED = Set.of("Awaitable<T>", "Coroutine<T>");

    /** For templates, and for whoever writes a method down. */
    public JavaText() {}

    /** {@code CreateServerOptions} or {@code Future<T extends @Nullable Object>}. */
    public String declared(JavaType type) {
        return type.name() + (type.generics().isEmpty() ? "" : "<" + type.generics() + ">");
    }

    /** {@code  extends Handle} with the space before it, or nothing. */
    public String extended(JavaType type) {
        return type.supertypes().isEmpty() ? "" : " extends " + String.join(", ", type.supertypes());
    }

    /** The annotation of a deprecation, or nothing. */
    public String deprecated(Optional<Deprecation> deprecation) {
        return deprecation.map(JavaText::annotation).orElse("");
    }

    private static String annotation(Deprecation deprecation) {
        String since = deprecation.since().map(s -> "since = \"" + s + "\"").orElse("");
        String removal = deprecation.removal().isPresent() ? "forRemoval = true" : "";
        String arguments = since + (since.isEmpty() || removal.isEmpty() ? "" : ", ") + removal;
        return arguments.isEmpty() ? "@Deprecated" : "@Deprecated(" + arguments + ")";
    }

    /** A documentation comment with its stars. */
    public String comment(JavaDoc doc, Optional<Deprecation> deprecation, String indent) {
        return comment(deprecation.map(d -> doc.withTag(tag(d))).orElse(doc), indent);
    }

    /** A documentation comment with its stars. */
    public String comment(JavaDoc doc, String indent) {
        List<String> lines = doc.lines();
        if (lines.size() == 1) {
            return indent + "/** " + lines.getFirst() + " */";
        }
        return lines.stream()
                .map(line -> indent + (line.isEmpty() ? " *" : " * " + line))
                .collect(Collectors.joining("\n", indent + "/**\n", "\n" + indent + " */"));
    }

    private static String tag(Deprecation deprecation) {
        String since = deprecation.since().map(s -> "since Python " + s).orElse("in this version of Python");
        String removal = deprecation.removal().map(r -> ", to be removed in " + r).orElse("");
        return "@deprecated " + since + removal + "; " + deprecation.source();
    }

    /** {@code default } for a method with a body, or nothing. */
    public String modifier(JavaMethod method) {
        return method.body() instanceof Body.Abstract ? "" : "default ";
    }

    /** The head of a method from its modifiers on, wrapped when it is long. */
    public String head(JavaMethod method, String modifier) {
        String generics = method.generics().isEmpty() ? "" : "<" + method.generics() + "> ";
        String start = "    " + modifier + generics + method.returns() + " " + method.name() + "(";
        String parameters = parameters(method, p -> p.type() + " " + p.name());
        boolean fits = start.length() + parameters.length() + ") {".length() <= WIDTH;
        return start + (fits ? "" : "\n            ") + parameters + ")";
    }

    /** The statement of a method with a body, or nothing. */
    public String statement(JavaMethod method) {
        return switch (method.body()) {
            case Body.Abstract() -> "";
            case Body.Empty() -> method.returns().equals("void") ? "" : "return false;";
            case Body.Pending(String operation, String reason) ->
                "throw new NotImplementedError(\"" + operation + "\", \"" + reason + "\");";
            case Body.Getter() -> "return " + method.name() + ";";
            case Body.Delegate(List<String> arguments) ->
                returning(method) + method.name() + "(" + String.join(", ", arguments) + ");";
        };
    }

    /** The statement of a static method that calls the method itself on the provider's functions. */
    public String forwarding(JavaMethod method) {
        return returning(method) + "AsyncioProvider.installed()." + method.name() + "("
                + parameters(method, JavaParameter::name) + ");";
    }

    /** Whether a method runs a coroutine and nothing else, so that it raises what that raises. */
    public boolean isRun(JavaMethod method) {
        return method.generics().startsWith("T ")
                && method.returns().equals("T")
                && method.parameters().size() == 1
                && AWAITED.contains(method.parameters().getFirst().type());
    }

    /**
     * The overload of such a method that declares a checked exception. It is Java's alone, so no spec and no core knows
     * of it.
     */
    public String declaring(JavaMethod method, String modifier) {
        JavaParameter awaited = method.parameters().getFirst();
        return """
                    /**
                     * As {@link #%1$s(%2$s)}, for a caller that catches a checked exception, or passes it on.
                     *
                     * @param exception the exception to declare; it changes nothing when the program runs
                     * @param %3$s what to run
                     * @param <T> the type of the result
                     * @param <X> the exception
                     * @return the result
                     * @throws X when what runs has raised it
                     */
                    %4$s<%5$s, X extends Throwable> T %1$s(
                            Class<X> exception, %6$s %3$s) throws X {
                        return %1$s(%3$s);
                    }""".formatted(
                        method.name(),
                        awaited.type().replaceFirst("<.*", ""),
                        awaited.name(),
                        modifier,
                        method.generics(),
                        awaited.type())
                .indent(4)
                .stripTrailing();
    }

    /** What a field of an exception means. */
    public String meaning(JavaType type, String field) {
        return type.options().stream()
                .filter(o -> o.name().equals(field))
                .map(JavaOption::doc)
                .findFirst()
                .orElseThrow();
    }

    /** The parameters of the constructor of an exception. */
    public String parameters(JavaType type) {
        return type.options().stream().map(o -> o.type() + " " + o.name()).collect(Collectors.joining(", "));
    }

    private static String parameters(JavaMethod method, Function<JavaParameter, String> form) {
        return method.parameters().stream().map(form).collect(Collectors.joining(", "));
    }

    private static String returning(JavaMethod method) {
        return method.returns().equals("void") ? "" : "return ";
    }

    /** The default of an option as an initialiser; the fields that start so anyway have none. */
    public String initialiser(JavaOption option) {
        boolean implied = List.of("null", "false", "0").contains(option.defaultValue());
        return implied ? "" : " = " + option.defaultValue();
    }
}
