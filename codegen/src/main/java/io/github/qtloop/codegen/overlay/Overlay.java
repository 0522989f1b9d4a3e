package io.github.qtloop.codegen.overlay;

import io.github.qtloop.codegen.CodegenException;
import io.github.qtloop.codegen.spec.Deprecation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Python cannot know. Keys are dotted Python names: {@code Class}, {@code Class.method},
 * {@code Class.method.parameter}, {@code function} and {@code function.parameter}.
 */
public final class Overlay {
    /**
     * The Java form of a class.
     *
     * @param doc the first sentence of its documentation
     * @param anchor its place in Python's documentation
     * @param generics its type parameters, or empty
     * @param supertypes what it extends, when its bases do not say it
     * @param signatures the class whose signatures count, if not its own
     */
    public record ClassForm(
            String doc, String anchor, String generics, List<String> supertypes, Optional<String> signatures) {}

    /**
     * The Java form of a method, function or attribute.
     *
     * @param doc the first sentence of its documentation
     * @param returns what it returns; for a coroutine, what it results in
     * @param result what the result means
     * @param generics its type parameters, or empty
     * @param anchor its place in Python's documentation, if it does not follow from its class
     * @param writable whether users may set it, for an attribute
     */
    public record MemberForm(
            String doc,
            String returns,
            Optional<String> result,
            String generics,
            Optional<String> anchor,
            boolean writable) {}

    /**
     * The Java form of a parameter.
     *
     * @param type the type when it must be given; null becomes possible where Python's default is None
     * @param doc what it means
     */
    public record ParameterForm(String type, String doc) {}

    final OverlayTable<Deprecation> deprecations = new OverlayTable<>("deprecations");
    final OverlayTable<String> natives = new OverlayTable<>("python.native");
    final OverlayTable<String> selection = new OverlayTable<>("java.select");
    final OverlayTable<String> exclusions = new OverlayTable<>("java.exclusions");
    final OverlayTable<String> pending = new OverlayTable<>("pending");
    final OverlayTable<String> refusals = new OverlayTable<>("refusals");
    final OverlayTable<String> names = new OverlayTable<>("java.names");
    final OverlayTable<String> imports = new OverlayTable<>("java.imports");
    final OverlayTable<String> bases = new OverlayTable<>("java.bases");
    final OverlayTable<String> values = new OverlayTable<>("java.values");
    final OverlayTable<ParameterForm> parameters = new OverlayTable<>("java.parameters");
    final OverlayTable<ClassForm> classes = new OverlayTable<>("java.classes");
    final OverlayTable<MemberForm> members = new OverlayTable<>("java members");
    final OverlayTable<ParameterForm> memberParameters = new OverlayTable<>("java member parameters");

    Overlay() {}

    /** Deprecations that were announced, or whose beginning the interpreter does not tell. */
    public OverlayTable<Deprecation> deprecations() {
        return deprecations;
    }

    /** The loop methods that are builtins. */
    public OverlayTable<String> natives() {
        return natives;
    }

    /** The names with a Java form. */
    public OverlayTable<String> selection() {
        return selection;
    }

    /** Members and parameters without a Java form, with the reason. */
    public OverlayTable<String> exclusions() {
        return exclusions;
    }

    /**
     * What has no Java implementation yet, with the reason: a class as a whole, a method of a class that has one, or a
     * function. It comes from a file of its own.
     */
    public OverlayTable<String> pending() {
        return pending;
    }

    /** Methods that Python itself refuses, with the reason. They come from the same file. */
    public OverlayTable<String> refusals() {
        return refusals;
    }

    /** Java names for those that Java reserves. */
    public OverlayTable<String> names() {
        return names;
    }

    /** Qualified names of types by simple name. */
    public OverlayTable<String> imports() {
        return imports;
    }

    /** Java forms of base classes from outside the selection. */
    public OverlayTable<String> bases() {
        return bases;
    }

    /** Java forms of default values. */
    public OverlayTable<String> values() {
        return values;
    }

    /** Java forms of parameters by their simple name. */
    public OverlayTable<ParameterForm> parameters() {
        return parameters;
    }

    /** Java forms of classes. */
    public OverlayTable<ClassForm> classes() {
        return classes;
    }

    /** Java forms of methods, attributes and functions. */
    public OverlayTable<MemberForm> members() {
        return members;
    }

    /** Java forms of parameters by their dotted name; they go before those by simple name. */
    public OverlayTable<ParameterForm> memberParameters() {
        return memberParameters;
    }

    /**
     * Fails when there is an entry that nobody has asked for, over all versions.
     *
     * @throws CodegenException with the line of the first such entry
     */
    public void requireUsed() {
        Stream.of(
                        deprecations, natives, selection, exclusions, pending, refusals, names, imports, bases,
                        values, parameters, classes, members, memberParameters)
                .forEach(OverlayTable::requireUsed);
    }
}
