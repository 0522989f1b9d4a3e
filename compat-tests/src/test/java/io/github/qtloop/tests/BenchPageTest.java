package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A whole run of {@code ./qtloop bench}, brief but over real loops: every measure works in every loop, and the page shows in a
 * browser what the JSON says. What they measure is for quieter moments.
 */
@Tag(Lane.CI_TAG)
class BenchPageTest {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;
    private static final int COLD_OPERATIONS = 9;
    private static final Path UVLOOP = Path.of("/usr/lib/python3/dist-packages/uvloop/__init__.py");
    private static final List<String> WITHOUT_WINDOWS = List.of("asyncio", "uvloop");
    private static final List<String> WITHOUT_JAVA = List.of("asyncio", "uvloop");

    @TempDir
    private static Path directory;

    private static Path page;
    private static String json;
    private static BenchReport report;
    private static Outcome outcome;
    private static Chromium browser;

    @BeforeAll
    static void measure() throws Exception {
        assumeTrue(Files.exists(UVLOOP) || System.getenv("CI") != null, "uvloop is not installed");
        page = directory.resolve("bench.html");
        Path file = directory.resolve("bench.json");
        String python = DistributionPython.version().toString();
        outcome = new Launcher(directory, Map.of()).call(LIMIT, "bench", "--once", "--python", python, "--against",
                "asyncio,uvloop", "--json", file.toString(), "--html", page.toString());
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        json = Files.readString(file);
        report = BenchReport.read(file);
        browser = new Chromium(Files.createDirectory(directory.resolve("profile")));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyMeasureWorksInEveryLoop() {
        assertThat(report.contestants("python")).containsExactly("qtloop", "asyncio", "uvloop");
        assertThat(report.contestants("java")).containsExactly("qtloop", "virtual_threads", "completable_future");
        assertThat(report.missing()).isEmpty();
        assertThat(report.measurements()).hasSizeGreaterThan(40).allSatisfy(measurement -> {
            assertThat(((Map<?, ?>) measurement.get("failures"))).isEmpty();
            assertThat(((Map<?, ?>) measurement.get("figures")).keySet().toString())
                    .isEqualTo(expected(measurement).toString());
        });
        assertThat(report.measurements().stream().map(measurement -> (String) measurement.get("group")).distinct())
                .containsExactly("core", "timers", "threads", "io", "memory", "growth", "process", "cold", "latency", "java");
    }

    /** Some loops have no window, the peers have no Java, and what QtLoop needs of a peer stands with the peer. */
    private static List<String> expected(Map<?, ?> measurement) {
        List<String> expected = new ArrayList<>(report.contestants((String) measurement.get("face")));
        String name = (String) measurement.get("name");
        if (name.startsWith("cold_java_") || name.startsWith("cold_python_")) {
            expected.removeAll(WITHOUT_JAVA);
        } else if (name.startsWith("cold_") && name.endsWith("_even")) {
            expected.remove("qtloop");
        } else if (isOfAWindow(measurement)) {
            expected.removeAll(WITHOUT_WINDOWS);
        }
        return expected;
    }

    private static boolean isOfAWindow(Map<?, ?> measurement) {
        Map<?, ?> parameters = (Map<?, ?>) measurement.get("parameters");
        return parameters.containsKey("event") || parameters.containsKey("load");
    }

    @Test
    void allAreMeasuredInTheSameInterpreter() {
        assertThat(report.conditions().get("interpreter")).isEqualTo("/usr/bin/python3");
        assertThat(outcome.output()).startsWith("Python " + report.conditions().get("python") + " (/usr/bin/python3), ");
    }

    @Test
    void whereWindowsAreShownIsTold() throws Exception {
        assertThat(report.conditions().get("platform")).isEqualTo("offscreen");
        assertThat(outcome.output().lines().toList().getFirst()).endsWith(", windows on Qt's offscreen");
        browser.open(page, DESKTOP, "light");
        assertThat(browser.evaluate("document.querySelector('header').innerText")).asString()
                .contains("windows on Qt's offscreen");
    }

    @Test
    void theTextHasALineForEachMeasure() {
        assertThat(outcome.output().lines().filter(line -> line.matches(".* (ns|us|ms|B|MB|/s|operations) .*")))
                .as(outcome.toString())
                .hasSize(report.measurements().size());
        assertThat(outcome.errors().lines()).as(outcome.toString()).hasSize(report.measurements().size());
    }

    @Test
    void theReportIsAsItsSchemaSays() throws Exception {
        assertThat(BenchReport.violations(json)).isEmpty();
        assertThat(json).contains("\"schema\": 1", "\"unit\": \"us\"", "\"status\": \"unmeasured\"");
        assertThat(BenchReport.violations(json.replaceFirst("\"schema\": 1", "\"schema\": 2"))).isNotEmpty();
        assertThat(BenchReport.violations(json.replaceFirst("\"unit\": \"us\"", "\"unit\": \"hours\""))).isNotEmpty();
        assertThat(BenchReport.violations(json.replaceFirst("\"status\": \"unmeasured\"", "\"status\": \"met\"")))
                .isNotEmpty();
        assertThat(BenchReport.violations(json.replaceFirst("\"median\"", "\"mean\""))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "768, light", "1280, light", "1280, dark"})
    void thePageFitsItsWindow(int width, String scheme) throws Exception {
        browser.open(page, width, scheme);

        PageChecks.fits(browser, width);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"390, light", "1280, dark"})
    void everyTextStandsOutFromItsBackground(int width, String scheme) throws Exception {
        browser.open(page, width, scheme);

        assertThat(PageChecks.weakTexts(browser)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"python asyncio", "python uvloop", "java virtual_threads", "java completable_future"})
    void everyRatioIsABarOnItsSideOfOne(String chart) throws Exception {
        String face = chart.split(" ")[0];
        String peer = chart.split(" ")[1];
        List<Double> ratios = plain(face)
                .flatMap(measurement -> Stream.ofNullable((Map<?, ?>) ((Map<?, ?>) measurement.get("ratios")).get(peer)))
                .map(ratio -> ((Number) ratio.get("median")).doubleValue())
                .toList();
        browser.open(page, DESKTOP, "light");

        assertThat(ratios).hasSizeGreaterThan(4);
        assertThat(browser.evaluate("""
                (() => {
                  const chart = document.getElementById("ratios-%s-%s");
                  const one = Number(chart.querySelector(".one").getAttribute("x1"));
                  return [...chart.querySelectorAll(".bar")].map(bar => {
                    const x = Number(bar.getAttribute("x")), width = Number(bar.getAttribute("width"));
                    const left = Math.abs(x + width - one) < 1.1, right = Math.abs(x - one) < 0.2;
                    return bar.matches(".faster") ? left ? "less" : "wrong" : right ? "more" : "wrong";
                  });
                })()""".formatted(face, peer)))
                .isEqualTo(ratios.stream().map(ratio -> ratio <= 1 ? "less" : "more").toList());
    }

    /** What the charts of ratios show. */
    private static Stream<Map<?, ?>> plain(String face) {
        return report.measurements().stream()
                .filter(measurement -> measurement.get("face").equals(face))
                .filter(measurement -> !((Map<?, ?>) measurement.get("parameters")).containsKey("pending"))
                .filter(measurement -> face.equals("java") || !measurement.get("unit").equals("B"))
                .filter(measurement -> !measurement.get("group").equals("cold") && !isOfAWindow(measurement));
    }

    @Test
    void growthIsALineForEachLoop() throws Exception {
        browser.open(page, DESKTOP, "light");

        List<String> curves = group("growth").map(measurement -> (String) measurement.get("name")).distinct().toList();
        assertThat(curves).hasSizeGreaterThan(2);
        for (String curve : curves) {
            long points = group("growth").filter(measurement -> measurement.get("name").equals(curve)).count();
            assertThat(browser.evaluate("""
                    [...document.getElementById("growth-%s").querySelectorAll(".curve")]
                      .map(line => line.getAttribute("points").split(" ").length)""".formatted(curve)))
                    .isEqualTo(List.of((int) points, (int) points, (int) points));
            assertThat(browser.evaluate("document.querySelectorAll('#growth-%s .sign').length".formatted(curve)))
                    .isEqualTo(3 * (int) points);
        }
    }

    @Test
    void aYoungProcessIsALineForEachLoop() throws Exception {
        browser.open(page, DESKTOP, "light");

        assertThat(browser.evaluate("document.querySelectorAll('#cold svg.chart').length")).isEqualTo(COLD_OPERATIONS);
        assertThat(browser.evaluate("""
                ["cold-sleep0", "cold-echo", "cold-java_step"].map(id => [...document.getElementById(id)
                  .querySelectorAll(".curve")].map(line => line.getAttribute("points").split(" ").length).join())"""))
                .isEqualTo(List.of("2,2,2", "2,2,2", "2"));
        assertThat(browser.evaluate("""
                [...document.getElementById("cold-sleep0").closest("figure").querySelectorAll("tbody th")]
                  .map(row => row.textContent)"""))
                .isEqualTo(List.of("first 100", "300 more"));
        assertThat(browser.evaluate("document.querySelector('#cold > .scroll').innerText")).asString()
                .contains("cold: await sleep(0), cheaper in total after");
    }

    @Test
    void memoryAndLatencyAreShown() throws Exception {
        browser.open(page, DESKTOP, "light");

        assertThat(browser.evaluate("document.querySelectorAll('#memory-chart .amount').length"))
                .isEqualTo(3 * (int) group("memory").count());
        assertThat(browser.evaluate("document.querySelectorAll('#latency-chart .dot').length")).isEqualTo(4);
        assertThat(browser.evaluate("document.querySelectorAll('#latency-chart .ring').length")).isEqualTo(4);
        assertThat(browser.evaluate("document.querySelectorAll('#latency-chart .limit').length")).isEqualTo(1);
        assertThat(browser.evaluate("""
                [...document.querySelectorAll("#latency table")].at(-1).innerText.match(/[1-9][0-9 .]* \\/s/g).length"""))
                .isEqualTo(4);
    }

    private static Stream<Map<?, ?>> group(String group) {
        return report.measurements().stream().filter(measurement -> measurement.get("group").equals(group));
    }

    @Test
    void everyChartHasItsTableAndItsWords() throws Exception {
        browser.open(page, DESKTOP, "light");

        assertThat(browser.evaluate("""
                [...document.querySelectorAll("svg.chart")].filter(chart => {
                  const words = chart.getAttribute("aria-labelledby").split(" ")
                    .map(id => document.getElementById(id).textContent.trim());
                  const table = chart.closest("figure").querySelector("table");
                  return words.length !== 2 || words.includes("") || table.rows.length < 2
                    || !table.caption.textContent.trim();
                }).map(chart => chart.id)""")).isEqualTo(List.of());
        assertThat(browser.evaluate("document.querySelectorAll('svg.chart').length"))
                .isEqualTo(4 + 2 + COLD_OPERATIONS + (int) group("growth").map(measurement -> measurement.get("name")).distinct().count());
        assertThat(browser.evaluate("""
                (() => {
                  const ids = [...document.querySelectorAll("[id]")].map(e => e.id);
                  return ids.length - new Set(ids).size;
                })()""")).isEqualTo(0);
    }

    @Test
    void textsOfAChartDoNotOverlap() throws Exception {
        browser.open(page, PHONE, "light");

        assertThat(browser.evaluate("""
                [...document.querySelectorAll("svg.chart")].flatMap(chart => {
                  const frame = chart.getBoundingClientRect();
                  const texts = [...chart.querySelectorAll("text")];
                  const boxes = texts.map(text => text.getBoundingClientRect());
                  return texts.filter((text, i) => boxes[i].left < frame.left - 1 || boxes[i].right > frame.right + 1
                    || boxes.some((box, j) => j < i && box.left < boxes[i].right - 1 && boxes[i].left < box.right - 1
                      && box.top < boxes[i].bottom - 3 && boxes[i].top < box.bottom - 3))
                    .map(text => chart.id + ": " + text.textContent);
                })""")).isEqualTo(List.of());
    }

    @Test
    void theLimitsAreMarkedAndJudged() throws Exception {
        Path judged = directory.resolve("judged.html");
        Path file = directory.resolve("judged.json");
        Outcome run = new Launcher(directory, Map.of()).call(LIMIT, "bench", "--rounds", "1", "--against", "asyncio",
                "python:sleep0", "python:call_soon", "--json", file.toString(), "--html", judged.toString());
        assertThat(run.status()).as(run.toString()).isZero();
        List<Map<?, ?>> limits = BenchReport.read(file).limits();
        browser.open(judged, DESKTOP, "light");

        assertThat(browser.evaluate("document.querySelectorAll('#ratios-python-asyncio .limit').length")).isEqualTo(2);
        assertThat(browser.evaluate("[...document.querySelectorAll('#limits .badge')].map(e => e.classList[1])"))
                .isEqualTo(limits.stream().map(limit -> limit.get("status")).toList());
        assertThat(limits.stream().filter(limit -> !limit.get("status").equals("unmeasured"))).hasSize(2);
        assertThat(browser.evaluate("[...document.querySelectorAll('.tile b')].slice(0, 3).map(e => Number(e.textContent))"))
                .isEqualTo(Stream.of("met", "missed", "unmeasured")
                        .map(status -> (int) limits.stream().filter(limit -> limit.get("status").equals(status)).count())
                        .toList());
        assertThat(run.output().lines().filter(line -> line.matches("(sleep\\(0\\)|call_soon), of asyncio .* (met|missed)")))
                .hasSize(2);
    }

    @Test
    void theKeyboardReachesEveryTable() throws Exception {
        browser.open(page, PHONE, "light");
        browser.press("Tab", 9, "");
        assertThat(browser.evaluate("document.activeElement.textContent.trim()")).isEqualTo("Skip to the figures");
        browser.press("Tab", 9, "");

        assertThat(browser.evaluate("document.activeElement.getAttribute('aria-label')")).isNotNull();
        assertThat(browser.evaluate("[...document.querySelectorAll('.scroll')].every(e => e.tabIndex === 0)"))
                .isEqualTo(true);
    }
}
