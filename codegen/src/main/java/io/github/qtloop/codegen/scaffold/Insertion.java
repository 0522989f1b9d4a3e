package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.base.CodegenException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Inserts into texts that people keep in order: everything else stays to the byte. */
final class Insertion {
    private Insertion() {}

    /**
     * Repeats a piece of a text behind itself, with other words in it.
     *
     * @param file the text's name, for messages
     * @param text the text
     * @param piece what it is recognised by; it must occur once
     * @param old the words that change
     * @param fresh what they become
     * @throws CodegenException when the piece is not there, or more than once
     */
    static String repeat(String file, String text, Pattern piece, String old, String fresh) {
        MatchResult found = only(file, text, piece);
        String again = found.group().replace(old, fresh);
        return text.substring(0, found.end()) + again + text.substring(found.end());
    }

    /**
     * Puts a text behind a piece of another.
     *
     * @throws CodegenException when the piece is not there, or more than once
     */
    static String behind(String file, String text, Pattern piece, String addition) {
        int end = only(file, text, piece).end();
        return text.substring(0, end) + addition + text.substring(end);
    }

    private static MatchResult only(String file, String text, Pattern piece) {
        Matcher matcher = piece.matcher(text);
        if (!matcher.find()) {
            throw new CodegenException(file + " has no place like /" + piece + "/ to insert at");
        }
        MatchResult found = matcher.toMatchResult();
        if (matcher.find()) {
            throw new CodegenException(file + " has several places like /" + piece + "/ to insert at");
        }
        return found;
    }
}
