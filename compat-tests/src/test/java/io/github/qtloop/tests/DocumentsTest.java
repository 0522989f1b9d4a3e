package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The links of the project's documents lead to files and headings that exist, and each page is linked. Addresses of other
 * sites are not asked.
 */
class DocumentsTest {

    /** The same property, with the same default, as that of {@code Launcher}. */
    private static final Path PROJECT =
            Path.of(System.getProperty("qtloop.root", "..")).toAbsolutePath().normalize();

    private static final Pattern OTHER_SITE = Pattern.compile("[a-z]+:.*");

    @Test
    void eachLinkLeadsSomewhere() throws IOException {
        assertThat(deadLinks(PROJECT)).isEmpty();
    }

    @Test
    void eachPageIsLinked() throws IOException {
        assertThat(unlinkedPages(PROJECT)).isEmpty();
    }

    @Test
    void plantedFaultsAreFound(@TempDir Path project) throws IOException {
        Files.createDirectories(project.resolve("docs"));
        Files.writeString(project.resolve("README.md"), """
                # Title
                [a page](docs/page.md), [its part](docs/page.md#a-part-of-it), [this](#title), ![missing](missing.png)
                [no part](docs/page.md#another), [another site](https://example.org/none), `[code](none.md)`
                ```
                # no heading
                [code](none.md)
                ```
                [no heading](#no-heading)
                """);
        Files.writeString(project.resolve("docs/page.md"), "# A `part` of it\n[up](../README.md) [itself](page.md)\n");
        Files.writeString(project.resolve("docs/lonely.md"), "[itself](lonely.md)\n");

        assertThat(deadLinks(project))
                .containsExactly("README.md: missing.png", "README.md: docs/page.md#another", "README.md: #no-heading");
        assertThat(unlinkedPages(project)).containsExactly(Path.of("docs/lonely.md"));
    }

    private static List<String> deadLinks(Path project) throws IOException {
        Map<Path, MarkdownPage> pages = pages(project);
        List<String> dead = new ArrayList<>();
        for (MarkdownPage page : pages.values()) {
            for (String link : page.links()) {
                if (!OTHER_SITE.matcher(link).matches() && !isAlive(page, link, pages)) {
                    dead.add(project.relativize(page.file()) + ": " + link);
                }
            }
        }
        return dead;
    }

    private static boolean isAlive(MarkdownPage page, String link, Map<Path, MarkdownPage> pages) {
        Path file = target(page, link);
        int fragment = link.indexOf('#');
        if (fragment < 0) {
            return Files.exists(file);
        }
        MarkdownPage linked = pages.get(file);
        return linked != null && linked.anchors().contains(link.substring(fragment + 1));
    }

    private static Path target(MarkdownPage page, String link) {
        String path = link.replaceFirst("#.*", "");
        return path.isEmpty() ? page.file() : page.file().resolveSibling(path).normalize();
    }

    /** The pages below {@code docs} to which no other page has a link. */
    private static Set<Path> unlinkedPages(Path project) throws IOException {
        Map<Path, MarkdownPage> pages = pages(project);
        Set<Path> unlinked = new TreeSet<>();
        pages.keySet().stream().filter(file -> file.startsWith(project.resolve("docs"))).forEach(unlinked::add);
        for (MarkdownPage page : pages.values()) {
            page.links().stream()
                    .filter(link -> !OTHER_SITE.matcher(link).matches())
                    .map(link -> target(page, link))
                    .filter(file -> !file.equals(page.file()))
                    .forEach(unlinked::remove);
        }
        return unlinked.stream().map(project::relativize).collect(TreeSet::new, Set::add, Set::addAll);
    }

    /** The pages in the project's directory and below {@code docs}. */
    private static Map<Path, MarkdownPage> pages(Path project) throws IOException {
        Map<Path, MarkdownPage> pages = new TreeMap<>();
        try (Stream<Path> top = Files.list(project);
                Stream<Path> docs = Files.walk(project.resolve("docs"))) {
            for (Path file : (Iterable<Path>) Stream.concat(top, docs)::iterator) {
                if (file.toString().endsWith(".md")) {
                    pages.put(file, MarkdownPage.read(file));
                }
            }
        }
        return pages;
    }
}
