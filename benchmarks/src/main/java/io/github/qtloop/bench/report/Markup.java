package io.github.qtloop.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An element of HTML or SVG. Whatever text goes into it stays text. */
final class Markup {

    private static final Set<String> VOID = Set.of("meta", "br");
    private static final int COORDINATE_DIGITS = 1;

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<String> content = new ArrayList<>();

    private Markup(String name) {
        this.name = name;
    }

    static Markup of(String name) {
        return new Markup(name);
    }

    /** An element with a class. */
    static Markup of(String name, String classes) {
        return new Markup(name).with("class", classes);
    }

    Markup with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** An attribute of SVG, in its user units. */
    Markup with(String attribute, double coordinate) {
        return with(attribute, String.format(Locale.ROOT, "%." + COORDINATE_DIGITS + "f", coordinate));
    }

    /** Adds text. */
    Markup text(String text) {
        content.add(escape(text));
        return this;
    }

    /** Adds elements. */
    Markup add(Markup... children) {
        return add(List.of(children));
    }

    /** Adds elements. */
    Markup add(List<Markup> children) {
        children.forEach(child -> content.add(child.toString()));
        return this;
    }

    /** Adds a style sheet as it is. */
    Markup style(String sheet) {
        content.add(sheet);
        return this;
    }

    /** Text that is no markup, neither between tags nor in a quoted attribute. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("<").append(name);
        attributes.forEach((key, value) ->
                out.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
        out.append('>');
        if (!VOID.contains(name)) {
            content.forEach(out::append);
            out.append("</").append(name).append('>');
        }
        return out.append('\n').toString();
    }
}
