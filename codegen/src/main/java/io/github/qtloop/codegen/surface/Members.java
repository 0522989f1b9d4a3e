package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Position;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.overlay.Overlay.MemberForm;
import java.util.List;
import java.util.Optional;

/** What every member needs: what the overlay says of it, and a type. Without either, it is an error. */
final class Members {
    private final Overlay overlay;
    private final TypeChoice types;

    Members(Overlay overlay, TypeChoice types) {
        this.overlay = overlay;
        this.types = types;
    }

    /** What the overlay says of a member, under the first of its dotted names that it has. */
    MemberForm form(List<String> dotted, Position position) {
        return dotted.stream()
                .flatMap(name -> overlay.members().find(name).stream())
                .findFirst()
                .orElseThrow(() -> new CodegenException(
                        position,
                        dotted.getFirst() + " is not documented: say in the overlay what it is, or exclude it with a"
                                + " reason"));
    }

    /** The place in Python's documentation of what has no class that tells it. */
    String anchor(String name, MemberForm form, Position position) {
        return form.anchor()
                .orElseThrow(() -> new CodegenException(position, name + " has no anchor in the overlay"));
    }

    /** The Java type of what a member returns or is. */
    String type(List<String> dotted, Optional<String> python, String self, Position position) {
        return types.choose(dotted, python, self)
                .orElseThrow(() -> missing(dotted.getFirst(), python, position));
    }

    /** Takes a member and its parameters out of the account of types. */
    void forget(String dotted) {
        types.report().forget(dotted);
    }

    /** The error for something without a Java type. */
    static CodegenException missing(String dotted, Optional<String> python, Position position) {
        String why = python.map(text -> "'" + text + "' says too little").orElse("typeshed has none");
        return new CodegenException(
                position, dotted + " has no Java type: " + why + "; give it one under java.fallbacks in the overlay");
    }
}
