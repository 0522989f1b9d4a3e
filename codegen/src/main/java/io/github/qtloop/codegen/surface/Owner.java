package io.github.qtloop.codegen.surface;

import java.util.List;
import java.util.Set;

/**
 * A class, as its members see it.
 *
 * @param names its name and those of its bases, nearest first
 * @param anchor its place in Python's documentation, or the section where it has no place of its own
 * @param self its Java type
 * @param variables its type parameters
 */
record Owner(List<String> names, String anchor, String self, Set<String> variables) {
    private static final String OWN_ANCHOR = "#asyncio.";

    /** This class where Self means another one. */
    Owner withSelf(String other) {
        return new Owner(names, anchor, other, variables);
    }

    /** The dotted names under which the overlay may know a member, the nearest class first. */
    List<String> dotted(String member) {
        return names.stream().map(name -> name + "." + member).toList();
    }

    /** How Python's documentation calls a member: {@code asyncio.loop.time} for {@code AbstractEventLoop.time}. */
    String pythonName(String member) {
        boolean own = anchor.contains(OWN_ANCHOR);
        return (own ? anchor.substring(anchor.indexOf('#') + 1) : "asyncio." + names.getFirst()) + "." + member;
    }

    /** The place of a member in Python's documentation. */
    String memberAnchor(String member) {
        return anchor.contains(OWN_ANCHOR) ? anchor + "." + member : anchor;
    }
}
