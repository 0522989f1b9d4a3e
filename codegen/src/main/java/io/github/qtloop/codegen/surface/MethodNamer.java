package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.CodegenException;
import io.github.qtloop.codegen.Position;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.overlay.Overlay.MemberForm;
import io.github.qtloop.codegen.overlay.Overlay.ParameterForm;
import io.github.qtloop.codegen.spec.Deprecation;
import io.github.qtloop.codegen.spec.PyFunction;
import io.github.qtloop.codegen.spec.PyParameter;
import io.github.qtloop.codegen.surface.JavaMethod.Body;
import io.github.qtloop.codegen.surface.JavaMethod.JavaParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Names methods. A method with up to two optional parameters becomes overloads, one with more takes an options object;
 * the arguments that Python keeps for a callback vanish, for a lambda captures them.
 */
final class MethodNamer {
    private static final int MOST_OVERLOADED = 2;

    /** A method on its way to its Java form. {@code owners}: its class and that one's bases, or none. */
    private record Request(PyFunction function, List<String> owners, String dotted, MemberForm form, String anchor) {}

    /** A parameter with its Java form. */
    private record Named(String name, String type, String doc, Optional<String> defaultValue) {
        JavaParameter parameter() {
            return new JavaParameter(name, type);
        }
    }

    private final Overlay overlay;
    private final DocWriter docs;
    private final JavaNames names;
    private final BiFunction<String, Optional<Deprecation>, Optional<Deprecation>> deprecations;

    MethodNamer(
            Overlay overlay,
            DocWriter docs,
            BiFunction<String, Optional<Deprecation>, Optional<Deprecation>> deprecations) {
        this.overlay = overlay;
        this.docs = docs;
        this.names = new JavaNames(overlay.names());
        this.deprecations = deprecations;
    }

    /** The Java methods of a module function. */
    List<JavaMethod> nameFunction(PyFunction function, Consumer<JavaType> options) {
        MemberForm form = form(List.of(), function.name(), function.position());
        String anchor = form.anchor()
                .orElseThrow(() -> new CodegenException(
                        function.position(), function.name() + " has no anchor in overlay.yaml"));
        return name(new Request(function, List.of(), function.name(), form, anchor), options);
    }

    /** The Java methods of a method. */
    List<JavaMethod> nameMethod(
            List<String> owners, String classAnchor, PyFunction method, Consumer<JavaType> options) {
        MemberForm form = form(owners, method.name(), method.position());
        String anchor = form.anchor().orElse(classAnchor + "." + method.name());
        String dotted = owners.getFirst() + "." + method.name();
        return name(new Request(method, owners, dotted, form, anchor), options);
    }

    /** The accessors of an attribute. */
    List<JavaMethod> nameAttribute(List<String> owners, String classAnchor, String attribute, Position position) {
        MemberForm form = form(owners, attribute, position);
        String anchor = form.anchor().orElse(classAnchor + "." + attribute);
        String name = names.method(owners.getFirst() + "." + attribute, position, true);
        Origin origin = new Origin(owners.getFirst() + "." + attribute, position);
        List<JavaMethod> accessors = new ArrayList<>();
        accessors.add(new JavaMethod(
                name,
                origin,
                "",
                form.returns(),
                List.of(),
                new Body.Abstract(),
                docs.attribute(form, anchor),
                Optional.empty()));
        if (form.writable()) {
            accessors.add(new JavaMethod(
                    "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1),
                    origin,
                    "",
                    "void",
                    List.of(new JavaParameter("value", form.returns())),
                    new Body.Abstract(),
                    docs.setter(form, anchor),
                    Optional.empty()));
        }
        return accessors;
    }

    private MemberForm form(List<String> owners, String name, Position position) {
        return dottedNames(owners, name)
                .flatMap(dotted -> overlay.members().find(dotted).stream())
                .findFirst()
                .orElseThrow(() -> new CodegenException(
                        position,
                        dottedNames(owners, name).findFirst().orElseThrow()
                                + " has no Java type: give it one in overlay.yaml"));
    }

    private static Stream<String> dottedNames(List<String> owners, String name) {
        return owners.isEmpty() ? Stream.of(name) : owners.stream().map(owner -> owner + "." + name);
    }

    private List<JavaMethod> name(Request request, Consumer<JavaType> options) {
        List<Named> required = new ArrayList<>();
        List<Named> optional = new ArrayList<>();
        for (PyParameter parameter : request.function.parameters()) {
            nameParameter(request, parameter)
                    .ifPresent(named ->
                            (named.defaultValue.isPresent() ? optional : required).add(named));
        }
        boolean simple = required.isEmpty();
        String name = names.method(request.dotted, request.function.position(), simple);
        return optional.size() > MOST_OVERLOADED
                ? withOptions(request, name, required, optional, options)
                : withOverloads(request, name, required, optional);
    }

    private List<JavaMethod> withOverloads(
            Request request, String name, List<Named> required, List<Named> optional) {
        List<JavaMethod> overloads = new ArrayList<>();
        for (int given = 0; given < optional.size(); given++) {
            List<Named> parameters = join(required, optional.subList(0, given));
            List<String> arguments = new ArrayList<>(parameters.stream().map(Named::name).toList());
            optional.subList(given, optional.size())
                    .forEach(p -> arguments.add(p.defaultValue.orElseThrow()));
            overloads.add(method(request, name, parameters, new Body.Delegate(arguments)));
        }
        overloads.add(method(request, name, join(required, optional), longestBody(request)));
        return overloads;
    }

    private List<JavaMethod> withOptions(
            Request request, String name, List<Named> required, List<Named> optional, Consumer<JavaType> options) {
        String type = JavaNames.options(name);
        List<JavaOption> fields = optional.stream()
                .map(p -> new JavaOption(p.name, p.type, p.defaultValue.orElseThrow(), p.doc))
                .toList();
        options.accept(new JavaType(
                type,
                JavaType.Kind.OPTIONS,
                new Origin(request.dotted, request.function.position()),
                Optional.empty(),
                "",
                List.of(),
                docs.options(request.dotted),
                Optional.empty(),
                List.of(),
                fields));
        Named parameter = new Named("options", type, "the optional parameters", Optional.empty());
        List<String> arguments = new ArrayList<>(required.stream().map(Named::name).toList());
        arguments.add(type + ".defaults()");
        return List.of(
                method(request, name, required, new Body.Delegate(arguments)),
                method(request, name, join(required, List.of(parameter)), longestBody(request)));
    }

    private static List<Named> join(List<Named> first, List<Named> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private Body longestBody(Request request) {
        Optional<String> pending = overlay.pending().find(request.dotted);
        if (pending.isPresent()) {
            return new Body.Pending(request.dotted, pending.get());
        }
        boolean nothing = request.form.returns().equals("void") || request.form.returns().equals("boolean");
        return request.function.empty() && nothing ? new Body.Empty() : new Body.Abstract();
    }

    private JavaMethod method(Request request, String name, List<Named> parameters, Body body) {
        MemberForm form = request.form;
        String returns = request.function.coroutine()
                ? "Awaitable<" + JavaTypes.boxed(form.returns()) + ">"
                : form.returns();
        Optional<Deprecation> deprecation =
                deprecations.apply(request.dotted, request.function.deprecation());
        DocWriter.Signature signature = new DocWriter.Signature(
                request.function.signature(), request.function.coroutine(), request.anchor);
        List<DocWriter.Parameter> documented = parameters.stream()
                .map(p -> new DocWriter.Parameter(p.name, p.doc))
                .toList();
        return new JavaMethod(
                name,
                new Origin(request.dotted, request.function.position()),
                form.generics(),
                returns,
                parameters.stream().map(Named::parameter).toList(),
                body,
                docs.method(form, signature, documented, body),
                deprecation);
    }

    private Optional<Named> nameParameter(Request request, PyParameter parameter) {
        String dotted = request.dotted + "." + parameter.name();
        Optional<ParameterForm> special = dottedNames(request.owners, request.function.name())
                .flatMap(d -> overlay.memberParameters().find(d + "." + parameter.name()).stream())
                .findFirst();
        if (parameter.variadic() && special.isEmpty()) {
            return Optional.empty();
        }
        Position position = request.function.position();
        ParameterForm form = special.or(() -> overlay.parameters().find(parameter.name()))
                .orElseThrow(() -> new CodegenException(
                        position, dotted + " has no Java type: give it one in overlay.yaml"));
        boolean nullable = parameter.defaultValue().equals(Optional.of("None"));
        String type = nullable ? JavaTypes.nullable(form.type()) : form.type();
        Optional<String> defaultValue =
                parameter.defaultValue().map(value -> javaValue(dotted, value, position));
        return Optional.of(new Named(names.variable(dotted, position), type, form.doc(), defaultValue));
    }

    private String javaValue(String dotted, String value, Position position) {
        if (value.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return value;
        }
        return switch (value) {
            case "None" -> "null";
            case "True" -> "true";
            case "False" -> "false";
            default -> overlay.values()
                    .find(value)
                    .orElseThrow(() -> new CodegenException(
                            position,
                            dotted + ": the default " + value + " has no Java form: give it one under java.values in"
                                    + " overlay.yaml"));
        };
    }
}
