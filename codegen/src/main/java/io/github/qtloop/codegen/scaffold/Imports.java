package io.github.qtloop.codegen.scaffold;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The imports of a handwritten source: each on a line of its own, static ones first, sorted. */
final class Imports {
    private static final Pattern LINE = Pattern.compile("(?m)^import (?:static )?([\\w.]+)(\\.\\*)?;\\R");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);\\R+");
    private static final Pattern WORD = Pattern.compile("\\b[A-Za-z_]\\w*");

    private Imports() {}

    /**
     * Drops the imports that nothing uses any more, and adds others.
     *
     * @param source the text of a compilation unit in a package
     * @param wanted qualified names that it needs
     * @return the text; the same when its imports are right
     */
    static String tidy(String source, Set<String> wanted) {
        Matcher head = PACKAGE.matcher(source);
        if (!head.find()) {
            return source;
        }
        String body = LINE.matcher(source.substring(head.end())).replaceAll("").stripLeading();
        Set<String> words = WORD.matcher(body).results().map(MatchResult::group).collect(Collectors.toSet());
        List<MatchResult> present = LINE.matcher(source).results().toList();
        Set<String> needed = Stream.concat(
                        present.stream()
                                .filter(line -> line.group(2) != null || words.contains(simple(line.group(1))))
                                .map(line -> line.group().strip()),
                        wanted.stream()
                                .filter(name -> !name.equals(head.group(1) + "." + simple(name)))
                                .map(name -> "import " + name + ";"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (needed.equals(present.stream().map(line -> line.group().strip()).collect(Collectors.toSet()))) {
            return source;
        }
        return Stream.of(
                        source.substring(0, head.end()).strip(),
                        block(needed, true),
                        block(needed, false),
                        body)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String block(Set<String> imports, boolean isStatic) {
        return imports.stream()
                .filter(line -> line.startsWith("import static ") == isStatic)
                .collect(Collectors.joining("\n"));
    }

    private static String simple(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }
}
