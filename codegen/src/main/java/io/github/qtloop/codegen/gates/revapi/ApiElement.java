package io.github.qtloop.codegen.gates.revapi;

/**
 * A type of an API or a member of one.
 *
 * @param type the qualified name of the type
 * @param member the name of its method or field, or empty for the type itself
 * @param text what a person reads, with the simple names of the erased types
 */
public record ApiElement(String type, String member, String text) {
    /** The simple name of the outermost type. */
    public String topLevel() {
        return text.split("[.(]", 2)[0];
    }

    @Override
    public String toString() {
        return text;
    }
}
