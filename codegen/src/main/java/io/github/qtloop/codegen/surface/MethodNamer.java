package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.base.Position;
import io.github.qtloop.codegen.model.Deprecation;
import io.github.qtloop.codegen.model.PyParameter;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.overlay.Overlay.MemberForm;
import io.github.qtloop.codegen.surface.JavaMethod.Body;
import io.github.qtloop.codegen.surface.ParameterNamer.Named;
import io.github.qtloop.codegen.surface.Selection.SelectedFunction;
import io.github.qtloop.codegen.types.JavaTypes;
import io.github.qtloop.codegen.types.TypeMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Names methods. A method with up to two optional parameters becomes overloads, one with more takes an options object, unless the
 * overlay says otherwise.
 */
final class MethodNamer {
    private static final int MOST_OVERLOADED = 2;
    private static final String CONSTRUCTOR = "__init__";

    /** A function on its way to its Java form. {@code dotted}: under which the overlay may know it. */
    private record Request(
            SelectedFunction function,
            List<String> dotted,
            MemberForm form,
            DocWriter.Signature signature,
            String self,
            Set<String> variables,
            List<String> pythonVariables,
            String returns) {
        Position position() {
            return function.declaration().position();
        }

        /** The Python types that may mention type variables. */
        List<String> python() {
            return Stream.of(
                            function.parameters().stream().flatMap(p -> p.type().stream()),
                            function.declaration().returns().stream(),
                            pythonVariables.stream())
                    .flatMap(s -> s)
                    .toList();
        }
    }

    private final Overlay overlay;
    private final DocWriter docs;
    private final Members members;
    private final TypeMapper mapper;
    private final JavaNames names;
    private final ParameterNamer parameters;
    private final BiFunction<List<String>, Optional<Deprecation>, Optional<Deprecation>> deprecations;

    MethodNamer(
            Overlay overlay,
            DocWriter docs,
            Members members,
            TypeMapper mapper,
            JavaNames names,
            ParameterNamer parameters,
            BiFunction<List<String>, Optional<Deprecation>, Optional<Deprecation>> deprecations) {
        this.overlay = overlay;
        this.docs = docs;
        this.members = members;
        this.mapper = mapper;
        this.names = names;
        this.parameters = parameters;
        this.deprecations = deprecations;
    }

    /** The Java methods of a module function. */
    List<JavaMethod> nameFunction(SelectedFunction function, Consumer<JavaType> options) {
        List<String> dotted = List.of(function.name());
        MemberForm form = members.form(dotted, function.declaration().position());
        DocWriter.Signature signature = DocWriter.Signature.of(
                "asyncio." + function.name(), function.declaration(),
                members.anchor(function.name(), form, function.declaration().position()));
        Request request = new Request(
                function, dotted, form, signature, "", Set.of(), List.of(), returns(function, dotted, ""));
        return name(request, Optional.empty(), options);
    }

    /** The functions that stand for a class's constructor. */
    List<JavaMethod> nameConstructor(
            Owner owner,
            List<String> pythonVariables,
            Optional<String> typeMeaning,
            SelectedFunction constructor,
            Consumer<JavaType> options) {
        String simple = owner.names().getFirst();
        List<String> dotted = owner.dotted(CONSTRUCTOR);
        MemberForm form = members.form(dotted, constructor.declaration().position())
                .resultingIn("the new " + simple.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
        DocWriter.Signature signature = DocWriter.Signature.of(
                        "asyncio." + simple, constructor.declaration(), form.anchor().orElse(owner.anchor()))
                .withType(typeMeaning);
        Request request = new Request(
                constructor, dotted, form, signature, owner.self(), Set.of(), pythonVariables, owner.self());
        String name = Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
        return name(request, Optional.of(name), options);
    }

    /** The Java methods of a method. */
    List<JavaMethod> nameMethod(Owner owner, SelectedFunction method, Consumer<JavaType> options) {
        List<String> dotted = owner.dotted(method.name());
        MemberForm form = members.form(dotted, method.declaration().position());
        DocWriter.Signature signature = DocWriter.Signature.of(
                owner.pythonName(method.name()),
                method.declaration(),
                form.anchor().orElse(owner.memberAnchor(method.name())));
        String returns = returns(method, dotted, owner.self());
        Request request = new Request(
                method, dotted, form, signature, owner.self(), owner.variables(), List.of(), returns);
        return name(request, Optional.empty(), options);
    }

    private String returns(SelectedFunction function, List<String> dotted, String self) {
        return members.type(dotted, function.declaration().returns(), self, function.declaration().position());
    }

    /** Takes a method that a base has with the same signature out of the account of types. */
    void forget(JavaMethod method) {
        members.forget(method.origin().python());
    }

    private List<JavaMethod> name(Request request, Optional<String> given, Consumer<JavaType> options) {
        List<Named> required = new ArrayList<>();
        List<Named> optional = new ArrayList<>();
        for (PyParameter parameter : request.function.parameters()) {
            parameters.name(request.dotted, parameter, request.self, request.position())
                    .ifPresent(named -> (named.defaultValue().isPresent() ? optional : required).add(named));
        }
        String name = given.orElseGet(
                () -> names.method(request.dotted.getFirst(), request.position(), required.isEmpty()));
        boolean overloads = optional.size() <= MOST_OVERLOADED
                || request.dotted.stream().anyMatch(dotted -> overlay.overloads().find(dotted).isPresent());
        return !overloads
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
                    .forEach(p -> arguments.add(p.defaultValue().orElseThrow()));
            overloads.add(method(request, name, parameters, new Body.Delegate(arguments)));
        }
        overloads.add(method(request, name, join(required, optional), longestBody(request)));
        return overloads;
    }

    private List<JavaMethod> withOptions(
            Request request, String name, List<Named> required, List<Named> optional, Consumer<JavaType> options) {
        String type = names.options(request.dotted.getFirst(), name);
        options.accept(new JavaType(
                type,
                JavaType.Kind.OPTIONS,
                new Origin(request.dotted.getFirst(), request.position()),
                Optional.empty(),
                "",
                List.of(),
                docs.options(request.dotted.getFirst()),
                Optional.empty(),
                List.of(),
                optional.stream().map(Named::option).toList(),
                Optional.empty()));
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
        String operation = request.dotted.getFirst().replace("." + CONSTRUCTOR, "");
        Optional<String> pending = request.dotted.stream()
                .map(name -> name.endsWith(CONSTRUCTOR) ? operation : name)
                .flatMap(name -> overlay.pending().find(name).stream())
                .findFirst();
        if (pending.isPresent()) {
            return new Body.Pending(operation, pending.get());
        }
        boolean nothing = request.returns.equals("void") || request.returns.equals("boolean");
        return request.function.declaration().empty() && nothing ? new Body.Empty() : new Body.Abstract();
    }

    private JavaMethod method(Request request, String name, List<Named> named, Body body) {
        String returns = request.function.declaration().coroutine()
                ? "Awaitable<" + JavaTypes.boxed(request.returns) + ">"
                : request.returns;
        List<String> java =
                Stream.concat(named.stream().map(Named::type), Stream.of(returns)).toList();
        String generics = mapper.declare(java, request.python(), request.variables);
        List<DocWriter.Parameter> documented = named.stream()
                .map(p -> new DocWriter.Parameter(p.name(), p.doc()))
                .toList();
        return new JavaMethod(
                name,
                new Origin(request.dotted.getFirst(), request.position()),
                generics,
                returns,
                named.stream().map(Named::parameter).toList(),
                body,
                docs.method(request.form, request.signature, documented, generics, body),
                deprecations.apply(request.dotted, request.function.declaration().deprecation()));
    }
}
