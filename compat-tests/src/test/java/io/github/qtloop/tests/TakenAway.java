package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes the newest Python version out of a copy of the project, as if it had not been released yet. */
final class TakenAway {

    private static final String OVERLAY = "api-spec/src/main/resources/overlay/";

    /** What the overlay says of the newest version alone, beside whole files; an entry that no version uses is refused. */
    private static final List<String> OVERLAY_FILES = List.of(OVERLAY + "callgraphs.yaml");

    private static final List<String> OVERLAY_ENTRIES = List.of(
            "    - names: \\[create_task\\.loop, .*\n      reason: .*\n",
            "    (create_task|eager_task_factory|AbstractEventLoop\\.create_task|TaskGroup\\.create_task): Task\\.__init__\n",
            "\n  # What becomes overloads.*\n  overloads:\n    - names: .*\n      reason: .*\n",
            "    eager_start: .*\n");

    private final ProjectCopy copy;
    private final String version;
    private final String before;
    private final String tag;
    private final String tagBefore;

    private TakenAway(ProjectCopy copy, PythonVersion version, PythonVersion before) {
        this.copy = copy;
        this.version = version.toString();
        this.before = before.toString();
        this.tag = "py3" + version.minor();
        this.tagBefore = "py3" + before.minor();
    }

    /** Does so; the version before it is the newest then. */
    static void from(ProjectCopy copy, PythonVersion version, PythonVersion before) throws IOException {
        new TakenAway(copy, version, before).run();
    }

    private void run() throws IOException {
        delete("qtloop-" + tag);
        delete("api-spec/src/main/resources/asyncio/" + version + ".yaml");
        for (String file : OVERLAY_FILES) {
            delete(file);
        }
        remove(OVERLAY + "general.yaml", OVERLAY_ENTRIES.toArray(String[]::new));
        remove("pom.xml", "    <module>qtloop-" + tag + "</module>\n", "    <cpython" + tag.substring(2) + "\\.version>.*\n");
        for (String pom : List.of("compat-tests/pom.xml", "qtloop-bom/pom.xml")) {
            remove(
                    pom,
                    " *<dependency>\n *<groupId>io.github.qtloop</groupId>\n *<artifactId>qtloop-" + tag
                            + "</artifactId>\n(?s:.*?)</dependency>\n");
        }
        remove("compat/src/main/resources/io/github/qtloop/compat/suite.yaml", "  " + version + "\\.\\d+: \\d+\n");
        remove("CHANGELOG.md", "- Python " + version + ": (?s:.*?)(?=\n- |\n\n)");
        for (String list : List.of("README.md", "docs/architecture.md")) {
            copy.write(list, withoutVersion(copy.read(list)));
        }
    }

    /** The lists of versions, one shorter. */
    private String withoutVersion(String text) {
        String drawn = " / " + version;
        return text.replace(", " + before + " and " + version, " and " + before)
                .replace(", " + before + " or " + version, " or " + before)
                .replace(" / " + before + drawn, " / " + before + " ".repeat(drawn.length()))
                .replace("`qtloop-" + tagBefore + "`, `qtloop-" + tag + "`", "`qtloop-" + tagBefore + "`")
                .replace("`-" + tagBefore + "`, `-" + tag + "`", "`-" + tagBefore + "`");
    }

    private void remove(String file, String... patterns) throws IOException {
        String text = copy.read(file);
        for (String pattern : patterns) {
            String without = text.replaceAll(pattern, "");
            assertThat(without).as(file + " has " + pattern).isNotEqualTo(text);
            text = without;
        }
        copy.write(file, text);
    }

    private void delete(String path) throws IOException {
        try (Stream<Path> files = Files.walk(copy.resolve(path))) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
