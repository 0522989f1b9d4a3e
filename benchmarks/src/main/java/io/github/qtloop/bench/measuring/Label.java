package io.github.qtloop.bench.measuring;

import io.github.qtloop.bench.model.Face;

/**
 * By which words a subject can be chosen.
 *
 * @param face the language
 * @param name its own name
 * @param group what it belongs to
 */
public record Label(Face face, String name, String group) {

    private static final String SEPARATOR = ":";

    /** Whether a word of the command line means this: a name, a group, a language, or {@code language:name}. */
    boolean answersTo(String word) {
        String prefix = face + SEPARATOR;
        String rest = word.startsWith(prefix) ? word.substring(prefix.length()) : word;
        return rest.equals(name) || rest.equals(group) || word.equals(face.toString());
    }
}
