package io.github.qtloop.codegen.types;

import java.util.SortedSet;

/**
 * A Java type that follows from a Python type.
 *
 * @param java the Java type; {@code void} for None alone
 * @param unions the rules that have left out alternatives of a union
 */
public record DerivedType(String java, SortedSet<String> unions) {
    /** A list of any number of these. */
    public DerivedType several() {
        return new DerivedType(JavaTypes.withoutIdleWildcards("List<? extends " + JavaTypes.boxed(java) + ">"), unions);
    }
}
