package io.github.qtloop.bench.report;

import io.github.qtloop.bench.model.Conditions;
import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Face;
import io.github.qtloop.bench.model.Limit;
import io.github.qtloop.bench.model.Measurement;
import io.github.qtloop.bench.model.Quantity;
import io.github.qtloop.bench.model.Report;
import io.github.qtloop.bench.model.Samples;
import io.github.qtloop.bench.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report for a terminal. */
public final class TextReport {

    private static final String NOTHING = "-";

    private final Report report;
    private final List<String> lines = new ArrayList<>();

    private TextReport(Report report) {
        this.report = report;
    }

    /** The whole text. */
    public static String write(Report report) {
        TextReport text = new TextReport(report);
        text.conditions();
        for (Face face : Face.values()) {
            text.measurements(face);
        }
        text.verdicts();
        text.report.missing().forEach(missing -> text.lines.add(missing.toString()));
        return String.join("\n", text.lines) + "\n";
    }

    private void conditions() {
        Conditions conditions = report.conditions();
        lines.add(Describe.software(conditions) + "; " + Describe.machine(conditions));
        lines.add(Describe.method(conditions));
        lines.add("");
    }

    private void measurements(Face face) {
        List<Measurement> measurements = report.measurements(face);
        if (measurements.isEmpty()) {
            return;
        }
        TextTable table = new TextTable();
        List<String> head = new ArrayList<>(List.of(face.title(), "QtLoop", ""));
        for (Contestant peer : report.peers(face)) {
            head.addAll(List.of(peer.title(), "ratio", "(spread)"));
        }
        table.row(head);
        measurements.forEach(measurement -> table.row(cells(measurement)));
        lines.addAll(table.lines());
        lines.add("");
    }

    private List<String> cells(Measurement measurement) {
        List<String> cells = new ArrayList<>(List.of(
                measurement.measure().heading(),
                figure(measurement, Contestant.QTLOOP),
                measurement.of(Contestant.QTLOOP)
                        .filter(samples -> !measurement.measure().isMaximum())
                        .map(TextReport::deviation)
                        .orElse("")));
        for (Contestant peer : report.peers(measurement.measure().face())) {
            Optional<Samples> ratio = measurement.ratio(peer.name());
            cells.add(figure(measurement, peer.name()));
            cells.add(ratio.map(samples -> Quantity.ratio(samples.median())).orElse(NOTHING));
            cells.add(ratio.map(samples -> "(" + Describe.spread(samples) + ")").orElse(""));
        }
        return cells;
    }

    private static String figure(Measurement measurement, String contestant) {
        return measurement.figure(contestant).map(measurement.measure()::text).orElse(NOTHING);
    }

    /** Half of the spread, as a part of the median. */
    private static String deviation(Samples samples) {
        double median = samples.median();
        return median == 0 ? "" : "±%d%%".formatted(Math.round(50 * (samples.high() - samples.low()) / median));
    }

    /** Whether the measure of a limit was chosen. */
    private boolean concerns(Verdict verdict) {
        return !report.conditions().once() && report.measurements(Face.PYTHON).stream()
                .anyMatch(measurement -> measurement.measure().name().equals(verdict.limit().measure()));
    }

    private void verdicts() {
        List<Verdict> verdicts = report.verdicts().stream().filter(this::concerns).toList();
        if (verdicts.isEmpty()) {
            return;
        }
        TextTable table = new TextTable();
        table.row(List.of("must show", "at most", "found", ""));
        for (Verdict verdict : verdicts) {
            Limit limit = verdict.limit();
            table.row(List.of(
                    limit.title() + limit.peer().map(peer -> ", of " + peer).orElse(""),
                    verdict.most(),
                    verdict.text(),
                    verdict.status().title()));
        }
        lines.addAll(table.lines());
        lines.add("");
    }
}
