package io.github.qtloop.loop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values in messages, as Python writes them; those of futures are shortened as by {@code reprlib}. */
public final class Reprs {

    private static final int LENGTH = 30;
    private static final int ITEMS = 6;

    private Reprs() {}

    /**
     * A value as Python's {@code repr} writes it, however long it is.
     *
     * @param value any value; what Python does not know reads as in Java
     * @return its text
     */
    public static String whole(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean truth -> truth ? "True" : "False";
            case CharSequence text -> quote(text.toString());
            case List<?> list -> list.stream().map(Reprs::whole).collect(Collectors.joining(", ", "[", "]"));
            case Throwable error -> ofError(error);
            default -> value.toString();
        };
    }

    /**
     * A value, shortened. One whose own text cannot be had is told by its class, as {@code reprlib} does it.
     *
     * @param value any value
     * @return its text, of about thirty characters at most
     */
    public static String of(@Nullable Object value) {
        try {
            return ofSound(value);
        } catch (Throwable unsound) {
            // The text is part of a report, which must not fail for what it reports.
            return "<" + value.getClass().getSimpleName() + " instance at 0x"
                    + Integer.toHexString(System.identityHashCode(value)) + ">";
        }
    }

    private static String ofSound(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean truth -> truth ? "True" : "False";
            case Number number -> number.toString();
            case CharSequence text -> shorten(quote(text.toString()));
            case List<?> list -> ofList(list);
            case Throwable error -> ofError(error);
            default -> shorten(value.toString());
        };
    }

    /** An error as a call of its constructor. */
    static String ofError(Throwable error) {
        String message = error.getMessage();
        return error.getClass().getSimpleName() + "(" + (message == null ? "" : quote(message)) + ")";
    }

    /**
     * A text in quotes: single ones unless only those occur in it.
     *
     * @param text any text
     * @return the text as a literal of Python
     */
    public static String quote(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder quoted = new StringBuilder().append(quote);
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\\' -> quoted.append("\\\\");
                default -> quoted.append(c == quote ? "\\" : "").append(c);
            }
        }
        return quoted.append(quote).toString();
    }

    private static String ofList(List<?> list) {
        List<String> items = new ArrayList<>();
        for (Object item : list.subList(0, Math.min(ITEMS, list.size()))) {
            items.add(of(item));
        }
        if (list.size() > ITEMS) {
            items.add("...");
        }
        return "[" + String.join(", ", items) + "]";
    }

    private static String shorten(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        int head = (LENGTH - 3) / 2;
        int tail = LENGTH - 3 - head;
        return text.substring(0, head) + "..." + text.substring(text.length() - tail);
    }
}
