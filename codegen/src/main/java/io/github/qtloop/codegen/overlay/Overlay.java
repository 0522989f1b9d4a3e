package io.github.qtloop.codegen.overlay;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.model.Deprecation;
import io.github.qtloop.codegen.types.TypeRules;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Python cannot know. Keys are dotted Python names: {@code Class}, {@code Class.method},
 * {@code Class.method.parameter}, {@code function} and {@code function.parameter}. A class's constructor is its method
 * {@code __init__}.
 */
public final class Overlay {
    /**
     * What is said of a class.
     *
     * @param doc the first sentence of its documentation
     * @param anchor its place in Python's documentation
     * @param type what its type parameter means, if it has one
     * @param signatures the class whose signatures count, if not its own
     * @param message the message of an exception with parameters, as a Java expression
     */
    public record ClassForm(
            String doc, String anchor, Optional<String> type, Optional<String> signatures, Optional<String> message) {}

    /**
     * What is said of a method, function, attribute or constant.
     *
     * @param doc the first sentence of its documentation
     * @param result what the result means
     * @param anchor its place in Python's documentation, if it does not follow from its class
     * @param writable whether users may set it, for an attribute
     */
    public record MemberForm(String doc, Optional<String> result, Optional<String> anchor, boolean writable) {
        /**
         * The same with a meaning of the result, unless there is one.
         *
         * @param meaning what the result means
         * @return another form
         */
        public MemberForm resultingIn(String meaning) {
            return new MemberForm(doc, result.or(() -> Optional.of(meaning)), anchor, writable);
        }
    }

    /**
     * A type that does not follow from typeshed.
     *
     * @param java the Java type
     * @param reason why it is given
     */
    public record Fallback(String java, String reason) {}

    final OverlayTable<Deprecation> deprecations = new OverlayTable<>("deprecations");
    final OverlayTable<String> natives = new OverlayTable<>("python.native");
    final OverlayTable<String> exclusions = new OverlayTable<>("java.exclusions");
    final OverlayTable<String> pending = new OverlayTable<>("pending");
    final OverlayTable<String> refusals = new OverlayTable<>("refusals");
    final OverlayTable<String> keywords = new OverlayTable<>("java.keywords");
    final OverlayTable<String> overloads = new OverlayTable<>("java.overloads");
    final OverlayTable<String> names = new OverlayTable<>("java.names");
    final OverlayTable<String> imports = new OverlayTable<>("java.imports");
    final OverlayTable<String> bases = new OverlayTable<>("java.bases");
    final OverlayTable<String> values = new OverlayTable<>("java.values");
    final OverlayTable<Fallback> fallbacks = new OverlayTable<>("java.fallbacks");
    final OverlayTable<String> parameters = new OverlayTable<>("java.parameters");
    final OverlayTable<ClassForm> classes = new OverlayTable<>("java.classes");
    final OverlayTable<MemberForm> members = new OverlayTable<>("java members");
    final OverlayTable<String> memberParameters = new OverlayTable<>("java member parameters");
    final TypeRules types = new TypeRules();

    Overlay() {}

    /** Deprecations that were announced, or whose beginning the interpreter does not tell. */
    public OverlayTable<Deprecation> deprecations() {
        return deprecations;
    }

    /** The loop methods that are builtins. */
    public OverlayTable<String> natives() {
        return natives;
    }

    /** Names, members and parameters without a Java form, with the reason. */
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

    /** Functions and methods that become overloads however many optional parameters they have, with the reason. */
    public OverlayTable<String> overloads() {
        return overloads;
    }

    /** The method or constructor to which a function hands its keyword arguments. */
    public OverlayTable<String> keywords() {
        return keywords;
    }

    /** Java names for those that Java reserves. */
    public OverlayTable<String> names() {
        return names;
    }

    /** Qualified names of types by simple name. */
    public OverlayTable<String> imports() {
        return imports;
    }

    /** Java forms of base classes from outside asyncio. */
    public OverlayTable<String> bases() {
        return bases;
    }

    /** Java forms of default values. */
    public OverlayTable<String> values() {
        return values;
    }

    /** Types that do not follow from typeshed. */
    public OverlayTable<Fallback> fallbacks() {
        return fallbacks;
    }

    /** What parameters mean, by their simple name. */
    public OverlayTable<String> parameters() {
        return parameters;
    }

    /** What is said of classes. */
    public OverlayTable<ClassForm> classes() {
        return classes;
    }

    /** What is said of methods, attributes, functions and constants. */
    public OverlayTable<MemberForm> members() {
        return members;
    }

    /** What parameters mean, by their dotted name; this goes before the simple name. */
    public OverlayTable<String> memberParameters() {
        return memberParameters;
    }

    /** How Python types become Java types. */
    public TypeRules types() {
        return types;
    }

    /**
     * Fails when there is an entry that nobody has asked for, over all versions.
     *
     * @throws CodegenException with the line of the first such entry
     */
    public void requireUsed() {
        Stream.of(
                        deprecations, natives, exclusions, pending, refusals, keywords, overloads, names, imports, bases,
                        values, fallbacks, parameters, classes, members, memberParameters)
                .forEach(OverlayTable::requireUsed);
        types.requireUsed();
    }
}
