package io.github.qtloop.codegen.gates.drift.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.gates.drift.Drift;
import io.github.qtloop.codegen.gates.drift.Entry;
import io.github.qtloop.codegen.gates.drift.SpecFiles;
import io.github.qtloop.codegen.gates.drift.SpecInputs;
import io.github.qtloop.codegen.yaml.YamlNode;
import io.github.qtloop.codegen.yaml.YamlSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportsTest {
    private static final Path EXPECTED = Path.of("src/test/golden/drift/expected");

    @TempDir
    Path directory = Path.of("");

    private static Drift small() {
        return new SpecFiles(SpecInputs.SMALL).between("3.11", "3.13");
    }

    /** After a wanted change, {@code -Dgolden.update=true} writes the reports anew; look at their diff. */
    @ParameterizedTest
    @CsvSource({"TEXT, drift.txt", "JSON, drift.json", "HTML, drift.html", "MARKDOWN, drift.md"})
    void aReportComesOutAsExpected(ReportFormat format, String file) throws IOException {
        String report = format.write(small());
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(EXPECTED);
            Files.writeString(EXPECTED.resolve(file), report);
        }

        assertThat(report).isEqualTo(Files.readString(EXPECTED.resolve(file)));
    }

    @ParameterizedTest
    @EnumSource
    void nothingToReportIsAReport(ReportFormat format) {
        Drift none = new SpecFiles(SpecInputs.SMALL).between("3.12", "3.12");

        assertThat(format.write(none)).endsWith("\n").containsIgnoringCase(
                format == ReportFormat.JSON ? "\"total\": 0" : "no differences");
    }

    @ParameterizedTest
    @CsvSource({"3.11, 3.12", "3.12, 3.13", "3.11, 3.13", "3.13, 3.11", "3.13, 3.13"})
    void jsonIsAsItsSchemaSays(String from, String to) throws IOException {
        Path file = directory.resolve("drift.json");
        Drift drift = SpecInputs.REAL.between(from, to);
        Files.writeString(file, ReportFormat.JSON.write(drift));

        YamlNode root = YamlNode.read(file, YamlSchema.load("asyncio-drift.schema.json"));

        List<YamlNode> entries = root.get("entries").items();
        assertThat(entries).hasSameSizeAs(drift.entries());
        assertThat(entries.stream().flatMap(entry -> entry.get("changes").items().stream()))
                .hasSameSizeAs(drift.changes());
        assertThat(root.get("total").text()).isEqualTo(String.valueOf(entries.size()));
    }

    /** Breaks first, and the same place for an entry wherever it is read. */
    @ParameterizedTest
    @EnumSource
    void everyReportHasTheEntriesInOneOrder(ReportFormat format) {
        Drift planted = SpecInputs.planted(directory);
        String report = format.write(planted);
        int at = switch (format) {
            case HTML -> report.indexOf("<section id=\"changes\"");
            case JSON -> report.indexOf("\"entries\"");
            default -> 0;
        };

        for (Entry entry : planted.entries()) {
            String headline = entry.headline().replace(">", format == ReportFormat.HTML ? "&gt;" : ">");
            int next = report.indexOf(headline, at);
            assertThat(next).as(headline).isGreaterThanOrEqualTo(at);
            at = next + headline.length();
        }
    }

    @Test
    void thePlacesOfAnEntryStandBelowIt() throws IOException {
        Path expected = SpecInputs.PLANTED.resolve("expected.txt");
        String report = ReportFormat.TEXT.write(SpecInputs.planted(directory));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, report);
        }

        assertThat(report).isEqualTo(Files.readString(expected));
    }

    @Test
    void jsonKeepsEveryText() throws IOException {
        Path file = directory.resolve("drift.json");
        Files.writeString(file, ReportFormat.JSON.write(small()));

        YamlNode root = YamlNode.read(file, YamlSchema.load("asyncio-drift.schema.json"));

        assertThat(root.get("entries").items().stream().flatMap(entry -> entry.get("changes").items().stream()))
                .filteredOn(change -> change.get("subject").text().equals("Policy"))
                .extracting(change -> change.get("after").text())
                .singleElement()
                .asString()
                .contains("</script><script>document.title = \"injected\"</script>");
    }

    @Test
    void markupOfASpecIsTextInHtml() {
        String page = ReportFormat.HTML.write(new SpecFiles(SpecInputs.SMALL).between("3.12", "3.13"));

        assertThat(page).doesNotContain("<img", "<script>document").contains(
                "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;", "Future[_T] | None", "&lt;sentinel&gt;");
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.split("</script>", -1)).hasSize(2);
    }

    @Test
    void thePageNamesNothingToLoad() {
        String page = ReportFormat.HTML.write(SpecInputs.REAL.between("3.11", "3.13"));

        assertThat(page).contains("default-src 'none'").doesNotContain("src=", "url(", "@import", "http://", "https://");
    }

    @Test
    void linesFitATerminal() {
        assertThat(ReportFormat.TEXT.write(SpecInputs.REAL.between("3.11", "3.13")).lines()
                        .filter(line -> line.startsWith("     ")))
                .isNotEmpty()
                .allMatch(line -> line.length() <= 110 || !line.strip().contains(" "));
    }
}
