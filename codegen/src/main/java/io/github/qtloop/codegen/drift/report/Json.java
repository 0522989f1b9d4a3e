package io.github.qtloop.codegen.drift.report;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts and numbers as JSON, two blanks to a level. */
final class Json {
    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String write(Object value) {
        Json json = new Json();
        json.write(value, "\n");
        return json.out.append('\n').toString();
    }

    private void write(Object value, String newLine) {
        if (value instanceof Map<?, ?> map) {
            block('{', map.entrySet().iterator(), '}', newLine);
        } else if (value instanceof List<?> list) {
            block('[', list.iterator(), ']', newLine);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            text(String.valueOf(entry.getKey()));
            out.append(": ");
            write(entry.getValue(), newLine);
        } else if (value instanceof Number) {
            out.append(value);
        } else {
            text(String.valueOf(value));
        }
    }

    private void block(char begin, Iterator<?> items, char end, String newLine) {
        out.append(begin);
        boolean empty = !items.hasNext();
        while (items.hasNext()) {
            out.append(newLine).append("  ");
            write(items.next(), newLine + "  ");
            out.append(items.hasNext() ? "," : "");
        }
        out.append(empty ? "" : newLine).append(end);
    }

    private void text(String text) {
        out.append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ') {
                out.append("\\u%04x".formatted(c));
            } else {
                out.append((char) c);
            }
        });
        out.append('"');
    }
}
