package io.github.qtloop.bench.report;

import io.github.qtloop.bench.model.Conditions;
import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Face;
import io.github.qtloop.bench.model.Measurement;
import io.github.qtloop.bench.model.Report;
import io.github.qtloop.bench.model.Verdict;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report for a browser: one page without scripts and without anything to load. */
public final class HtmlReport {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Report report;

    private HtmlReport(Report report) {
        this.report = report;
    }

    /** The whole page. */
    public static String write(Report report) {
        return "<!DOCTYPE html>\n" + new HtmlReport(report).page();
    }

    private Markup page() {
        Asset style = Asset.load("bench.css");
        String policy = "default-src 'none'; style-src '" + style.hash() + "'; base-uri 'none'; form-action 'none'";
        Markup head = Markup.of("head")
                .add(
                        Markup.of("meta").with("charset", "utf-8"),
                        Markup.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                        Markup.of("meta").with("name", "color-scheme").with("content", "light dark"),
                        Markup.of("meta").with("http-equiv", "Content-Security-Policy").with("content", policy),
                        Markup.of("title").text("QtLoop beside " + opponents()),
                        Markup.of("style").style(style.text()));
        Markup main = Markup.of("main").with("id", "figures").with("tabindex", "-1")
                .add(new Sections(report).all())
                .add(gaps())
                .add(method());
        Markup body = Markup.of("body")
                .add(Markup.of("a", "skip").with("href", "#figures").text("Skip to the figures"), header(), main);
        return Markup.of("html").with("lang", "en").add(head, body);
    }

    private String opponents() {
        List<String> titles = report.contestants().stream()
                .filter(contestant -> !contestant.isQtLoop())
                .map(Contestant::title)
                .toList();
        return titles.size() < 2
                ? String.join("", titles)
                : String.join(", ", titles.subList(0, titles.size() - 1)) + " and " + titles.getLast();
    }

    private Markup header() {
        Conditions conditions = report.conditions();
        Markup header = Markup.of("header").add(
                Markup.of("p", "kicker").text("qtloop bench"),
                Markup.of("h1").text("QtLoop ").add(Markup.of("span").text("beside " + opponents())),
                tiles(),
                Markup.of("p", "note").text("%s. %s. %s.".formatted(
                        Describe.software(conditions), Describe.machine(conditions), DAY.format(conditions.time()))));
        if (conditions.once()) {
            header.add(Markup.of("p", "warning").text("These figures only show that everything works: each is one brief look."));
        }
        return header;
    }

    private Markup tiles() {
        List<Markup> tiles = new ArrayList<>();
        for (Verdict.Status status : Verdict.Status.values()) {
            long count = report.verdicts().stream().filter(verdict -> verdict.status() == status).count();
            tiles.add(tile(status.toString(), count, "limits " + status.title()));
        }
        tiles.add(tile("", report.measurements().size(), "measures"));
        tiles.add(tile("", report.conditions().rounds(), "rounds"));
        return Markup.of("ul", "tiles").add(tiles);
    }

    private static Markup tile(String classes, long number, String title) {
        return Markup.of("li", ("tile " + classes).strip())
                .add(Markup.of("b").text(Long.toString(number)))
                .text(" " + title);
    }

    /** What is missing, and what went wrong. */
    private List<Markup> gaps() {
        List<Markup> items = new ArrayList<>();
        report.missing().forEach(missing -> items.add(item(missing.name(), "missing: " + missing.reason())));
        for (Measurement measurement : report.measurements()) {
            measurement.failures().forEach((contestant, reason) ->
                    items.add(item(measurement.measure().heading(), contestant + ": " + reason)));
        }
        return items.isEmpty()
                ? List.of()
                : List.of(Markup.of("section")
                        .with("id", "gaps")
                        .add(Markup.of("h2").text("What could not be measured"), Markup.of("ul", "list").add(items)));
    }

    private Markup method() {
        List<Markup> items = new ArrayList<>();
        items.add(item("Turns", "at each measure all contenders take turns, every other time backwards; the figure of a round"
                + " is the median of its turns, that of a measure the median of its rounds, and the longest latency is that"
                + " of all."));
        items.add(item("Ratio", "QtLoop’s figure as a multiple of the peer’s in the same round; the median, and the lowest"
                + " and the highest as the spread. Less is better."));
        for (Face face : Face.values()) {
            String details = report.contestants(face).stream()
                    .map(contestant -> contestant.detail().isEmpty() ? contestant.title() : contestant.detail())
                    .collect(Collectors.joining(", "));
            if (!details.isEmpty()) {
                items.add(item(face.title(), details + (face == Face.PYTHON
                        ? "; each in a process of its own, in the same interpreter. The start of a process is that of"
                                + " qtloop run, and of the python command for the peers."
                        : "; each turn in a process of its own, by JMH.")));
            }
        }
        return Markup.of("section")
                .with("id", "method")
                .add(Markup.of("h2").text("How it is measured"), Markup.of("ul", "list").add(items));
    }

    private static Markup item(String name, String text) {
        return Markup.of("li").add(Markup.of("b").text(name)).text(" " + text);
    }
}
