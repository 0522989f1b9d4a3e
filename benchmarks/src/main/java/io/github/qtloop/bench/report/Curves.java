package io.github.qtloop.bench.report;

import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Face;
import io.github.qtloop.bench.model.Measurement;
import io.github.qtloop.bench.model.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chart with its table for each operation whose cost depends on a number. */
final class Curves {

    private static final String NOTHING = "–";

    private final Report report;
    private final CurveChart.Abscissa abscissa;
    private final String id;
    private final String column;

    /**
     * @param id what the charts' ids begin with
     * @param column the heading of the tables' rows
     */
    Curves(Report report, CurveChart.Abscissa abscissa, String id, String column) {
        this.report = report;
        this.abscissa = abscissa;
        this.id = id;
        this.column = column;
    }

    List<Markup> draw() {
        Map<String, List<Measurement>> curves = new LinkedHashMap<>();
        for (Measurement measurement : report.measurements(Face.PYTHON)) {
            if (abscissa.isOf(measurement.measure())) {
                curves.computeIfAbsent(measurement.measure().curve(), curve -> new ArrayList<>()).add(measurement);
            }
        }
        List<Markup> exhibits = new ArrayList<>();
        curves.forEach((curve, points) -> {
            String title = points.getFirst().measure().title();
            List<Contestant> contestants = takers(points.getFirst());
            exhibits.add(Exhibit.of(
                    title,
                    Exhibit.legend(contestants),
                    new CurveChart(id + "-" + curve, abscissa, points, contestants).draw(),
                    table(title, points, contestants)));
        });
        return exhibits;
    }

    /** Those that were asked, in the order of all; what only QtLoop can do has no others. */
    private List<Contestant> takers(Measurement point) {
        return report.contestants(Face.PYTHON).stream()
                .filter(contestant -> point.samples().containsKey(contestant.name())
                        || point.failures().containsKey(contestant.name()))
                .toList();
    }

    private HtmlTable table(String title, List<Measurement> points, List<Contestant> contestants) {
        List<String> columns = new ArrayList<>(List.of(column));
        contestants.forEach(contestant -> columns.add(contestant.title()));
        HtmlTable table = new HtmlTable(title, columns);
        for (Measurement point : points) {
            table.row(point.measure().point(), contestants.stream()
                    .map(contestant -> point.figure(contestant.name()).map(point.measure()::text).orElse(NOTHING))
                    .toList());
        }
        return table;
    }
}
