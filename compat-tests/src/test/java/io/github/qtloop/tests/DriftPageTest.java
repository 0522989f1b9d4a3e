package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of {@code spec diff --format html}, in a browser. What it must show is told by {@code --format json}. */
@Tag(Lane.CI_TAG)
class DriftPageTest {

    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;

    private static final String VISIBLE = "[...document.querySelectorAll('.entry')].filter(e => e.checkVisibility())";

    @TempDir
    private static Path directory;

    private static Path page;
    private static Map<?, ?> drift;
    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        page = directory.resolve("drift.html");
        Path json = directory.resolve("drift.json");
        report("3.11", "3.13", "html", page);
        report("3.11", "3.13", "json", json);
        drift = (Map<?, ?>) Chromium.parse(Files.readString(json));
        browser = new Chromium(Files.createDirectory(directory.resolve("profile")));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void report(String from, String to, String format, Path file) throws Exception {
        Outcome outcome = new Launcher(directory, Map.of())
                .call("spec", "diff", from, to, "--format", format, "--output", file.toString());
        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "768, light", "1280, light", "1280, dark"})
    void thePageFitsItsWindow(int width, String scheme) throws Exception {
        browser.open(page, width, scheme);

        PageChecks.fits(browser, width);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theMatrixScrollsInsideItselfOnAPhone() throws Exception {
        browser.open(page, PHONE, "light");

        assertThat(browser.evaluate("""
                (() => {
                  const box = document.querySelector(".scroll");
                  box.scrollTo(1e6, 1e6);
                  const last = document.querySelector(".scroll tr:last-child td:last-child").getBoundingClientRect();
                  const name = document.querySelector(".scroll tr:last-child th").getBoundingClientRect();
                  const frame = box.getBoundingClientRect();
                  return [box.scrollTop > 0, last.right <= frame.right + 0.5, last.bottom <= frame.bottom + 0.5,
                    Math.abs(name.left - frame.left) < 2, document.documentElement.scrollLeft];
                })()""")).isEqualTo(List.of(true, true, true, true, 0));
    }

    @ParameterizedTest
    @CsvSource({"390, light", "1280, dark"})
    void everyTextStandsOutFromItsBackground(int width, String scheme) throws Exception {
        browser.open(page, width, scheme);

        assertThat(PageChecks.weakTexts(browser)).isEqualTo(List.of());
        Object background = browser.evaluate("getComputedStyle(document.body).backgroundColor");
        assertThat(background).isEqualTo(scheme.equals("dark") ? "rgb(18, 22, 28)" : "rgb(246, 247, 249)");
    }

    @Test
    void theCellsAreThoseOfTheMatrix() throws Exception {
        browser.open(page, DESKTOP, "light");

        assertThat(browser.evaluate("[...document.querySelectorAll('thead th')].slice(1).map(e => e.textContent)"))
                .isEqualTo(drift.get("versions"));
        List<?> rows = (List<?>) browser.evaluate("""
                [...document.querySelectorAll("tbody tr")].map(row => ({
                  name: row.querySelector("th").textContent,
                  cells: [...row.querySelectorAll("td")].map(cell =>
                    [...cell.children].map(state => state.textContent)),
                }))""");
        List<?> expected = (List<?>) drift.get("matrix");
        assertThat(rows).hasSameSizeAs(expected).hasSizeGreaterThan(100);
        assertThat(IntStream.range(0, rows.size())).allSatisfy(i -> {
            Map<?, ?> row = (Map<?, ?>) rows.get(i);
            assertThat(row.get("name")).isEqualTo(((Map<?, ?>) expected.get(i)).get("name"));
            assertThat(row.get("cells")).isEqualTo(((Map<?, ?>) expected.get(i)).get("cells"));
        });
        assertThat(rows.toString()).contains("{name=Queue.shutdown, cells=[[absent], [absent], [present]]}");
    }

    @Test
    void aNameOfTheMatrixLeadsToItsEntry() throws Exception {
        browser.open(page, DESKTOP, "light");
        browser.click("tbody a");

        assertThat(browser.evaluate("document.querySelector('.entry:target').textContent"))
                .asString()
                .contains((String) browser.evaluate("document.querySelector('tbody a').textContent"));
    }

    @ParameterizedTest
    @CsvSource({"390", "1280"})
    void filtersHideAndShow(int width) throws Exception {
        browser.open(page, width, "light");
        assertThat(visibleEntries()).isEqualTo(drift.get("total"));

        browser.click("input[value='deprecation']");
        assertThat(visibleEntries()).isEqualTo(count("groups", "deprecation"));
        assertThat(groupsOfVisibleRows()).isEqualTo(List.of("deprecation"));

        browser.click("input[value='signature']");
        assertThat(visibleEntries()).isEqualTo(count("groups", "deprecation") + count("groups", "signature"));

        browser.click("input[value='loop']");
        assertThat(browser.evaluate("""
                [...document.querySelectorAll('.group')].filter(e => e.checkVisibility())
                  .reduce((sum, e) => sum + Number(e.querySelector('.number').textContent), 0)"""))
                .isEqualTo(visibleEntries());
        assertThat(browser.evaluate(
                        "[...new Set(" + VISIBLE + ".map(e => e.querySelector('.badge').textContent))].sort()"))
                .isEqualTo(List.of("both", "loop"));
        assertThat(browser.evaluate("document.getElementById('count').textContent"))
                .isEqualTo(visibleEntries() + " of " + drift.get("total") + " entries");

        browser.click("button[type='reset']");
        assertThat(visibleEntries()).isEqualTo(drift.get("total"));

        browser.click("#text");
        browser.type("queue.SHUTDOWN method");
        assertThat(browser.evaluate(VISIBLE + ".map(e => e.querySelector('h3 code').textContent)"))
                .isEqualTo(List.of("Queue.shutdown(immediate=False)"));
        assertThat(browser.evaluate("[...document.querySelectorAll('.group')].filter(e => e.checkVisibility()).length"))
                .isEqualTo(1);

        browser.type(" and nothing else");
        assertThat(visibleEntries()).isZero();
        assertThat(browser.evaluate("document.getElementById('nothing').checkVisibility()")).isEqualTo(true);
        assertThat(browser.complaints()).isEmpty();
    }

    private static int visibleEntries() throws InterruptedException {
        // The page filters after a reset once the event is over.
        return (Integer) browser.evaluate("new Promise(r => setTimeout(r, 20)).then(() => " + VISIBLE + ".length)");
    }

    private static int count(String counter, String key) {
        return (Integer) ((Map<?, ?>) drift.get(counter)).get(key);
    }

    private static Object groupsOfVisibleRows() throws InterruptedException {
        return browser.evaluate("""
                [...new Set([...document.querySelectorAll("tbody tr")].filter(e => e.checkVisibility())
                  .flatMap(e => e.dataset.groups.split(" "))
                  .filter(group => group === "deprecation" || group === "call-site"))]""");
    }

    @Test
    void theKeyboardIsEnough() throws Exception {
        browser.open(page, DESKTOP, "light");
        browser.press("Tab", 9, "");
        assertThat(browser.evaluate("document.activeElement.textContent")).isEqualTo("Skip to the entries");
        browser.press("Tab", 9, "");
        assertThat(browser.evaluate("document.activeElement.id")).isEqualTo("text");
        browser.type("get_context");
        assertThat(visibleEntries()).isPositive().isLessThan((Integer) drift.get("total"));
        browser.press("Tab", 9, "");
        assertThat(browser.evaluate("document.activeElement.value")).isEqualTo("loop");
        int all = visibleEntries();
        browser.press(" ", 32, " ");
        assertThat(browser.evaluate("document.activeElement.checked")).isEqualTo(true);
        assertThat(visibleEntries()).isLessThan(all);
        assertThat(browser.evaluate("getComputedStyle(document.activeElement.nextElementSibling).outlineStyle"))
                .isEqualTo("solid");
    }

    @Test
    void withoutScriptsEverythingIsShownAndNoFilterIsOffered() throws Exception {
        browser.allowScripts(false);
        try {
            browser.open(page, PHONE, "light");
            assertThat(browser.attributes("#filters").toString()).contains("hidden");
            assertThat(browser.attributes(".entry").toString()).doesNotContain("hidden");
        } finally {
            browser.allowScripts(true);
        }
    }

    @Test
    void aSpecCannotRunScripts() throws Exception {
        Path inputs = Launcher.SCRIPT.resolveSibling("codegen/src/test/golden/drift/input/asyncio");
        Path hostile = directory.resolve("hostile.html");
        report(inputs.resolve("3.12.yaml").toString(), inputs.resolve("3.13.yaml").toString(), "html", hostile);

        browser.open(hostile, PHONE, "light");

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.evaluate("document.images.length")).isEqualTo(0);
        assertThat(browser.evaluate("document.body.innerText")).asString()
                .contains("eager(loop=\"</script><img src=x onerror=alert(1)>\")");
    }
}
