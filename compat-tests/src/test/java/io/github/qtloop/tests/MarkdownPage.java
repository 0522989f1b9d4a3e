package io.github.qtloop.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page in Markdown.
 *
 * @param file where it is
 * @param links the targets of its links as they are written, images included, blocks of code left out
 * @param anchors the names by which links reach its headings, as GitHub makes them
 */
record MarkdownPage(Path file, List<String> links, Set<String> anchors) {

    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    static MarkdownPage read(Path file) throws IOException {
        List<String> links = new ArrayList<>();
        Set<String> anchors = new HashSet<>();
        boolean code = false;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (!code) {
                Matcher heading = HEADING.matcher(line);
                if (heading.matches()) {
                    anchors.add(anchor(heading.group(1)));
                }
                LINK.matcher(CODE.matcher(line).replaceAll(""))
                        .results()
                        .map((MatchResult link) -> link.group(1))
                        .forEach(links::add);
            }
        }
        return new MarkdownPage(file, links, anchors);
    }

    private static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
