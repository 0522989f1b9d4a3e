package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a call passes.
 *
 * @param positional the number of arguments by position
 * @param keywords the names of those by keyword
 * @param starred whether any number of arguments by position follows
 * @param open whether it passes keywords that only its caller's caller knows
 * @param text the call as Python writes it, as {@code create_task(_, name=_)}; whatever else the spec says follows
 */
record CallShape(int positional, Set<String> keywords, boolean starred, boolean open, String text) {

    /** What the name of a parameter begins with that the signature does not name. */
    static final String UNNAMED = "#";

    /** Stands for keywords that only the caller's caller knows. */
    static final String ANY = "**";

    static CallShape of(String method, YamlNode call) {
        Map<String, YamlNode> rest = new TreeMap<>(call.entries());
        rest.remove("caller");
        YamlNode count = rest.remove("positional");
        YamlNode names = rest.remove("keywords");
        int positional = count == null ? 0 : Integer.parseInt(count.text());
        Set<String> keywords = new TreeSet<>(names == null ? List.of() : names.texts());
        List<String> arguments = new ArrayList<>(Collections.nCopies(positional, "_"));
        boolean starred = isTrue(rest.get("var_positional"));
        if (starred) {
            rest.remove("var_positional");
            arguments.add("*_");
        }
        keywords.forEach(name -> arguments.add(name + "=_"));
        boolean open = isTrue(rest.get("var_keyword"));
        if (open) {
            rest.remove("var_keyword");
            arguments.add("**_");
        }
        StringBuilder text = new StringBuilder(method + "(" + String.join(", ", arguments) + ")");
        rest.forEach((key, value) -> text.append(" [").append(key.replace('_', ' ')).append(' ')
                .append(value.flow()).append(']'));
        return new CallShape(positional, keywords, starred, open, text.toString());
    }

    /**
     * The names of the parameters that its arguments reach. An argument that has none is named by its position, and
     * keywords that are not known by {@link #ANY}.
     *
     * @param signature that of the method
     */
    Set<String> reached(Signature signature) {
        Set<String> reached = new LinkedHashSet<>(keywords);
        for (int i = 0; i < positional + (starred ? 1 : 0); i++) {
            reached.add(signature.at(i).map(Parameter::name).orElse(UNNAMED + (i + 1)));
        }
        if (open) {
            reached.add(ANY);
        }
        return reached;
    }

    private static boolean isTrue(@Nullable YamlNode node) {
        return node != null && node.flow().equals("true");
    }

    @Override
    public String toString() {
        return text;
    }
}
