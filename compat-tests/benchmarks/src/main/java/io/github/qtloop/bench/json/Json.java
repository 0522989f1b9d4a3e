package io.github.qtloop.bench.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** JSON texts, made of maps, lists, texts, numbers, truth values and null. */
public final class Json {

    private final StringBuilder out = new StringBuilder();
    private final boolean indented;

    private Json(boolean indented) {
        this.indented = indented;
    }

    /** A value in one line. */
    public static String line(Object value) {
        Json json = new Json(false);
        json.write(value, "");
        return json.out.toString();
    }

    /** A value as people can read it, two blanks to a level; lists of numbers stay in one line. */
    public static String text(Object value) {
        Json json = new Json(true);
        json.write(value, "\n");
        return json.out.append('\n').toString();
    }

    /** The object that a text is, if it is one: every JSON text is YAML. */
    @SuppressWarnings("unchecked")
    public static Optional<Map<String, Object>> object(String text) {
        try {
            boolean braces = text.strip().startsWith("{");
            return braces && new Yaml(new SafeConstructor(new LoaderOptions())).load(text) instanceof Map<?, ?> map
                    ? Optional.of((Map<String, Object>) map)
                    : Optional.empty();
        } catch (YAMLException e) {
            return Optional.empty();
        }
    }

    private void write(@Nullable Object value, String newLine) {
        switch (value) {
            case Map<?, ?> map -> block('{', map.entrySet().iterator(), '}', newLine);
            case List<?> list -> block('[', list.iterator(), ']', list.stream().allMatch(Number.class::isInstance) ? "" : newLine);
            case Map.Entry<?, ?> entry -> {
                text(String.valueOf(entry.getKey()), ": ");
                write(entry.getValue(), newLine);
            }
            case Double number when !Double.isFinite(number) -> out.append("null");
            case Number number -> out.append(number);
            case Boolean truth -> out.append(truth);
            case null -> out.append("null");
            default -> text(value.toString(), "");
        }
    }

    private void block(char begin, Iterator<?> items, char end, String newLine) {
        boolean lines = indented && !newLine.isEmpty() && items.hasNext();
        String inner = newLine + "  ";
        out.append(begin);
        while (items.hasNext()) {
            out.append(lines ? inner : "");
            write(items.next(), lines ? inner : "");
            out.append(items.hasNext() ? lines ? "," : ", " : "");
        }
        out.append(lines ? newLine : "").append(end);
    }

    private void text(String text, String behind) {
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
        out.append('"').append(behind);
    }
}
