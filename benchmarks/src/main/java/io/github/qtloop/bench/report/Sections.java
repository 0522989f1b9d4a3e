package io.github.qtloop.bench.report;

import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Face;
import io.github.qtloop.bench.model.Limit;
import io.github.qtloop.bench.model.Measure;
import io.github.qtloop.bench.model.Measurement;
import io.github.qtloop.bench.model.Quantity;
import io.github.qtloop.bench.model.Report;
import io.github.qtloop.bench.model.Samples;
import io.github.qtloop.bench.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** The parts of the page that have figures. A part without figures is left out. */
final class Sections {

    private static final String BYTES = "B";
    private static final String COLD = "cold";
    private static final String EVENT = "event";
    private static final String LOAD = "load";
    private static final String WARM_PAINT = "paint_p99";
    private static final String ITSELF = "itself";
    private static final String NOTHING = "–";

    private final Report report;

    Sections(Report report) {
        this.report = report;
    }

    /** All that there are. */
    List<Markup> all() {
        List<Markup> sections = new ArrayList<>();
        section(sections, "limits", "What must hold", limits());
        section(sections, "python", "Beside other loops of Python", ratios(Face.PYTHON));
        section(sections, COLD, "A young process", cold());
        section(sections, "latency", "A window under load", latency());
        section(sections, "growth", "Growth", new Curves(report, CurveChart.Abscissa.PENDING, "growth", "Pending").draw());
        section(sections, "memory", "Memory", amounts());
        section(sections, "java", "Java beside the JDK’s own", ratios(Face.JAVA));
        return sections;
    }

    private static void section(List<Markup> sections, String id, String title, List<Markup> content) {
        if (!content.isEmpty()) {
            sections.add(Markup.of("section")
                    .with("id", id)
                    .with("aria-labelledby", id + "-heading")
                    .add(Markup.of("h2").with("id", id + "-heading").text(title))
                    .add(content));
        }
    }

    /** A row for each measure, and a column for each peer that has a limit. */
    private List<Markup> limits() {
        Map<String, Map<String, Verdict>> rows = new LinkedHashMap<>();
        Set<String> peers = new LinkedHashSet<>();
        for (Verdict verdict : report.verdicts()) {
            String peer = verdict.limit().peer().orElse(ITSELF);
            peers.add(peer);
            rows.computeIfAbsent(verdict.limit().title(), title -> new LinkedHashMap<>()).put(peer, verdict);
        }
        List<String> columns = new ArrayList<>(List.of("Measure"));
        peers.forEach(peer -> columns.add(peer.equals(ITSELF) ? peer : "of " + peer));
        HtmlTable table = new HtmlTable("QtLoop’s figures and their limits", columns);
        rows.forEach((title, verdicts) -> table.markup(title, peers.stream()
                .map(peer -> cell(Optional.ofNullable(verdicts.get(peer))))
                .toList()));
        return List.of(
                Exhibit.note("What QtLoop’s figure must not exceed, mostly as a multiple of a peer’s; the median decides."),
                table.draw());
    }

    private static Markup cell(Optional<Verdict> verdict) {
        Markup cell = Markup.of("td");
        if (verdict.isEmpty()) {
            return cell.text(NOTHING);
        }
        Verdict judged = verdict.get();
        String sign = judged.status() == Verdict.Status.MISSED ? " > " : " ≤ ";
        return cell.add(
                Markup.of("span", "badge " + judged.status()).text(judged.status().title()),
                Markup.of("span", "found").text(
                        (judged.text() + sign + Quantity.plain(judged.limit().atMost())).strip()));
    }

    /** A chart for each peer. */
    private List<Markup> ratios(Face face) {
        List<Measurement> measurements = report.measurements(face).stream()
                .filter(measurement -> isPlain(measurement.measure()))
                .toList();
        List<Markup> exhibits = new ArrayList<>();
        for (Contestant peer : report.peers(face)) {
            List<RatioChart.Row> rows = new ArrayList<>();
            HtmlTable table = new HtmlTable("QtLoop and " + peer.title(),
                    List.of("Measure", "QtLoop", peer.title(), "Ratio", "Spread"));
            for (Measurement measurement : measurements) {
                Optional<Samples> ratio = measurement.ratio(peer.name());
                ratio.ifPresent(samples -> rows.add(new RatioChart.Row(
                        measurement.measure().title(), samples, report.limit(measurement.measure(), peer.name()))));
                table.row(measurement.measure().title(), List.of(
                        figure(measurement, Contestant.QTLOOP),
                        figure(measurement, peer.name()),
                        ratio.map(samples -> Quantity.ratio(samples.median())).orElse(NOTHING),
                        ratio.map(Describe::spread).orElse(NOTHING)));
            }
            if (!rows.isEmpty()) {
                Markup note = Exhibit.note("To the left of 1 QtLoop needs less, to the right %s does.".formatted(peer.title()));
                String id = "ratios-" + face + "-" + peer.name();
                exhibits.add(Exhibit.of(
                        "QtLoop as a multiple of " + peer.title(), note,
                        new RatioChart(id, peer.title(), rows).draw(), table));
            }
        }
        return exhibits;
    }

    /** Whether a measure stands for itself, and is about time. */
    private static boolean isPlain(Measure measure) {
        return measure.pending().isEmpty() && !isAmount(measure) && !isLatency(measure) && !measure.group().equals(COLD);
    }

    private static boolean isLatency(Measure measure) {
        return measure.parameters().containsKey(EVENT) || measure.parameters().containsKey(LOAD);
    }

    private static boolean isAmount(Measure measure) {
        return measure.face() == Face.PYTHON && measure.unit().equals(BYTES);
    }

    private static String figure(Measurement measurement, String contestant) {
        return measurement.figure(contestant).map(measurement.measure()::text).orElse(NOTHING);
    }

    private List<Markup> latency() {
        Map<Object, Map<Object, Measurement>> events = new LinkedHashMap<>();
        for (Measurement measurement : report.measurements(Face.PYTHON)) {
            Map<String, Object> parameters = measurement.measure().parameters();
            if (parameters.containsKey(EVENT)) {
                events.computeIfAbsent(parameters.get(EVENT), event -> new LinkedHashMap<>())
                        .put(parameters.get(Measure.STATISTIC), measurement);
            }
        }
        List<Contestant> contestants = report.contestants(Face.PYTHON);
        List<LatencyChart.Row> rows = new ArrayList<>();
        HtmlTable table = new HtmlTable("Latency under load", List.of("Event", "Median", "p99", "Longest"));
        events.forEach((event, statistics) -> {
            for (int series = 0; series < contestants.size(); series++) {
                String name = contestants.get(series).name();
                if (statistics.get("p50").of(name).isPresent()) {
                    String title = event + ", " + contestants.get(series).title();
                    rows.add(new LatencyChart.Row(title, series, number(statistics.get("p50"), name),
                            number(statistics.get("p99"), name), number(statistics.get(Measure.MAXIMUM), name)));
                    table.row(title, statistics.values().stream().map(some -> figure(some, name)).toList());
                }
            }
        });
        if (rows.isEmpty()) {
            return List.of();
        }
        OptionalDouble limit = report.verdicts().stream()
                .map(Verdict::limit)
                .filter(some -> some.measure().equals(WARM_PAINT))
                .mapToDouble(Limit::atMost)
                .findFirst();
        return List.of(Exhibit.of(
                "How late paints and input events are",
                Exhibit.note("Filled: median. Ring: 99th percentile. End: longest."
                        + (limit.isPresent() ? " Mark: what a paint's 99th percentile must not exceed." : "")),
                new LatencyChart("latency-chart", rows, limit).draw(),
                table), load().draw());
    }

    private static double number(Measurement measurement, String contestant) {
        return measurement.figure(contestant).orElseThrow();
    }

    /** What each loop did while its window waited. */
    private HtmlTable load() {
        List<Contestant> contestants = report.contestants(Face.PYTHON).stream()
                .filter(contestant -> rates().anyMatch(rate -> rate.of(contestant.name()).isPresent()))
                .toList();
        List<String> columns = new ArrayList<>(List.of("Load"));
        contestants.forEach(contestant -> columns.add(contestant.title()));
        HtmlTable table = new HtmlTable("What each loop did meanwhile", columns);
        rates().forEach(rate -> table.row(rate.measure().title(),
                contestants.stream().map(contestant -> figure(rate, contestant.name())).toList()));
        return table;
    }

    private Stream<Measurement> rates() {
        return report.measurements(Face.PYTHON).stream().filter(measurement -> measurement.measure().isRate());
    }

    /** What a young process costs: a chart for each operation, and a table of what its bursts amount to. */
    private List<Markup> cold() {
        List<Markup> exhibits = new Curves(report, CurveChart.Abscissa.DONE, COLD, "Operations of the process").draw();
        List<Measurement> sums = report.measurements(Face.PYTHON).stream()
                .filter(measurement -> measurement.measure().group().equals(COLD)
                        && measurement.measure().done().isEmpty()
                        && !isLatency(measurement.measure()))
                .toList();
        if (!sums.isEmpty()) {
            exhibits.add(figures("What the processes have cost", sums).draw());
        }
        return exhibits;
    }

    /** A row for each measure, and a column for each loop. */
    private HtmlTable figures(String title, List<Measurement> measurements) {
        List<Contestant> contestants = report.contestants(Face.PYTHON);
        List<String> columns = new ArrayList<>(List.of("Measure"));
        contestants.forEach(contestant -> columns.add(contestant.title()));
        HtmlTable table = new HtmlTable(title, columns);
        measurements.forEach(measurement -> table.row(measurement.measure().heading(),
                contestants.stream().map(contestant -> figure(measurement, contestant.name())).toList()));
        return table;
    }

    private List<Markup> amounts() {
        List<Measurement> measurements = report.measurements(Face.PYTHON).stream()
                .filter(measurement -> isAmount(measurement.measure()) && !measurement.samples().isEmpty())
                .toList();
        if (measurements.isEmpty()) {
            return List.of();
        }
        List<Contestant> contestants = report.contestants(Face.PYTHON);
        return List.of(Exhibit.of("Bytes that each holds", Exhibit.legend(contestants),
                new AmountChart("memory-chart", "Bytes that each holds", measurements, contestants).draw(),
                figures("Bytes each", measurements)));
    }
}
