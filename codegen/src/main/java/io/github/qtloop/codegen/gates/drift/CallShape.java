package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
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
 * @param arguments the arguments as Python writes them, with an underscore for each
 * @param open whether it passes keywords that only its caller's caller knows
 * @param text the call as Python writes it, as {@code create_task(_, name=_)}; whatever else the spec says follows
 */
record CallShape(int positional, Set<String> keywords, String arguments, boolean open, String text) {

    static CallShape of(String method, YamlNode call) {
        Map<String, YamlNode> rest = new TreeMap<>(call.entries());
        rest.remove("caller");
        YamlNode count = rest.remove("positional");
        YamlNode names = rest.remove("keywords");
        int positional = count == null ? 0 : Integer.parseInt(count.text());
        Set<String> keywords = new TreeSet<>(names == null ? List.of() : names.texts());
        List<String> arguments = new ArrayList<>(Collections.nCopies(positional, "_"));
        if (isTrue(rest.get("var_positional"))) {
            rest.remove("var_positional");
            arguments.add("*_");
        }
        keywords.forEach(name -> arguments.add(name + "=_"));
        boolean open = isTrue(rest.get("var_keyword"));
        if (open) {
            rest.remove("var_keyword");
            arguments.add("**_");
        }
        String passed = "(" + String.join(", ", arguments) + ")";
        StringBuilder text = new StringBuilder(method + passed);
        rest.forEach((key, value) -> text.append(" [").append(key.replace('_', ' ')).append(' ')
                .append(value.flow()).append(']'));
        return new CallShape(positional, keywords, passed, open, text.toString());
    }

    private static boolean isTrue(@Nullable YamlNode node) {
        return node != null && node.flow().equals("true");
    }

    @Override
    public String toString() {
        return text;
    }
}
