package io.github.qtloop.codegen.emit;

import io.github.qtloop.codegen.base.CodegenException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Phase <em>verify</em>, for Python, as far as it goes without an interpreter. Contract: in whatever passes, every
 * string ends on its line (or is triple-quoted and ends), every bracket is closed by its partner, indentation is by
 * fours, and nothing stands behind a line's end.
 */
public final class PythonVerifier {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final GeneratedFile file;
    private final String text;
    private final Deque<Character> open = new ArrayDeque<>();
    private int line = 1;
    private int index;

    private PythonVerifier(GeneratedFile file) {
        this.file = file;
        this.text = file.text();
    }

    /**
     * Checks a module.
     *
     * @param file the module
     * @throws CodegenException with file, line and reason
     */
    public static void verify(GeneratedFile file) {
        new PythonVerifier(file).verify();
    }

    private void verify() {
        checkLines();
        while (index < text.length()) {
            char c = text.charAt(index);
            if (c == '\'' || c == '"') {
                skipString(c);
            } else if (c == '#') {
                index = endOfLine();
            } else {
                bracket(c);
                line += c == '\n' ? 1 : 0;
                index++;
            }
        }
        if (!open.isEmpty()) {
            throw fault("'" + open.peek() + "' is never closed");
        }
    }

    private void checkLines() {
        if (!text.endsWith("\n")) {
            throw fault("the last line does not end");
        }
        boolean continued = false;
        for (String content : text.split("\n")) {
            int indent = content.length() - content.stripLeading().length();
            if (content.contains("\t") || content.endsWith(" ") || !continued && indent % 4 != 0) {
                throw fault("bad white space");
            }
            continued = content.endsWith(",") || content.endsWith("\\");
            line++;
        }
        line = 1;
    }

    private void bracket(char c) {
        if (OPENING.indexOf(c) >= 0) {
            open.push(c);
        } else if (CLOSING.indexOf(c) >= 0
                && (open.isEmpty() || OPENING.indexOf(open.pop()) != CLOSING.indexOf(c))) {
            throw fault("'" + c + "' closes nothing");
        }
    }

    private void skipString(char quote) {
        String triple = String.valueOf(quote).repeat(3);
        boolean longString = text.startsWith(triple, index);
        String end = longString ? triple : String.valueOf(quote);
        int limit = longString ? text.length() : endOfLine();
        int at = index + end.length();
        while (at < limit && !text.startsWith(end, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= limit) {
            throw fault("a string does not end");
        }
        line += (int) text.substring(index, at).chars().filter(c -> c == '\n').count();
        index = at + end.length();
    }

    private int endOfLine() {
        int end = text.indexOf('\n', index);
        return end < 0 ? text.length() : end;
    }

    private CodegenException fault(String reason) {
        return file.fault(":" + line + ": " + reason);
    }
}
