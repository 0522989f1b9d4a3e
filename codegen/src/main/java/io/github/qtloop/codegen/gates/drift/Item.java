package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.base.Position;
import io.github.qtloop.codegen.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A thing that a spec describes and that comes, goes or changes by itself.
 *
 * @param kind what it is
 * @param key names it within a spec
 * @param subject its name for readers
 * @param owner the simple name of the class that it belongs to, or the receiver of a call or an attribute
 * @param ownerKey the key of the class that brings and takes it along
 * @param facets what the spec says about it
 * @param calls the calls of a call site
 * @param position where the spec describes it
 */
record Item(
        Kind kind,
        String key,
        String subject,
        Optional<String> owner,
        Optional<String> ownerKey,
        Map<String, YamlNode> facets,
        List<YamlNode> calls,
        Position position) {

    /** The facet of a class of hooks with the hooks themselves, which are items as well. */
    static final String HOOKS = "hooks";

    /** What a thing is. */
    enum Kind {
        NAME("name", Group.OTHER),
        METHOD("method", Group.OTHER),
        PROPERTY("property", Group.OTHER),
        FIELD("field", Group.OTHER),
        CONSTANT("constant", Group.OTHER),
        HOOK("hook", Group.HOOK),
        /** A class or a module that has hooks. */
        HOOKS("hooks of", Group.HOOK),
        CALL("call", Group.CALL_SITE),
        ATTRIBUTE("attribute", Group.ATTRIBUTE),
        /** A program that was run in the interpreter. */
        PROBE("probe", Group.BEHAVIOUR),
        MODULE("module", Group.OTHER),
        TYPE("type", Group.TYPE),
        RECORD("record", Group.OTHER);

        private final String label;
        private final Group group;

        Kind(String label, Group group) {
            this.label = label;
            this.group = group;
        }

        String label() {
            return label;
        }

        /** Where a change goes that is none of a signature, a type or a deprecation. */
        Group group() {
            return group;
        }
    }

    /** Where it is: its class, what it is called on, or its module. */
    String home() {
        return owner.or(() -> definition().map(name -> FunctionName.of(name).module())).orElse(subject);
    }

    /** The member's own name, or the whole name of what is no member. */
    String simpleName() {
        return subject.substring(subject.lastIndexOf('.') + 1);
    }

    /** The name of a described class or function with the module that defines it. */
    Optional<String> definition() {
        return switch (kind) {
            case NAME -> text("module").map(module -> module + "." + text("defined_as").orElse(subject));
            case HOOKS -> subject.contains(".") ? Optional.empty() : Optional.of(qualified());
            case HOOK -> owner.isPresent() ? Optional.empty() : Optional.of(qualified());
            default -> Optional.empty();
        };
    }

    private String qualified() {
        return key.substring(kind.label().length() + 1);
    }

    /** The function that calls, for a call site. */
    Optional<String> caller() {
        return kind == Kind.CALL ? text("caller") : Optional.empty();
    }

    /** The parameters of a function, or of a class's constructor. */
    Optional<YamlNode> parameters() {
        Optional<YamlNode> own = Optional.ofNullable(facets.get("parameters"));
        return own.or(() -> Optional.ofNullable(facets.get("constructor")).flatMap(node -> node.find("parameters")));
    }

    /** The parameters, in their order. */
    Signature signature() {
        return Signature.of(parameters());
    }

    /** Whether one of its lists has a name: what a module exports. */
    boolean lists(String name) {
        return facets.values().stream().anyMatch(node -> node.isList() && node.items().stream()
                .anyMatch(entry -> entry.flow().equals(name)));
    }

    /** The part that its class plays, or that a class itself plays. */
    Role role() {
        return switch (kind) {
            case CALL, ATTRIBUTE -> Role.ofReceiver(owner.orElse(""));
            case NAME -> isClass() ? Role.ofClass(subject) : Role.NONE;
            default -> owner.map(Role::ofClass).orElse(Role.NONE);
        };
    }

    boolean isClass() {
        String kindOfName = text("kind").orElse("");
        return kindOfName.equals("class") || kindOfName.equals("exception");
    }

    /** The text of a scalar that the spec says about it. */
    Optional<String> text(String facet) {
        return Optional.ofNullable(facets.get(facet)).map(YamlNode::flow);
    }
}
