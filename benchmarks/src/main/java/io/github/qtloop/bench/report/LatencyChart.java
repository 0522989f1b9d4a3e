package io.github.qtloop.bench.report;

import io.github.qtloop.bench.model.Quantity;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Latencies on a logarithmic axis: a sign each for the median, the 99th percentile and the longest, on one line. */
final class LatencyChart {

    private static final double ROW = 38;
    private static final double TOP = 22;
    private static final double VALUE = 104;

    private final String id;
    private final List<Row> rows;
    private final OptionalDouble limit;
    private final LogScale scale;

    /**
     * A line.
     *
     * @param title whose latency of what
     * @param series the number of the contestant
     * @param p50 the median, in ms
     * @param p99 the 99th percentile, in ms
     * @param max the longest, in ms
     */
    record Row(String title, int series, double p50, double p99, double max) {}

    /** @param limit what the 99th percentile of a paint must not exceed, in ms */
    LatencyChart(String id, List<Row> rows, OptionalDouble limit) {
        this.id = id;
        this.rows = rows;
        this.limit = limit;
        DoubleStream values = rows.stream().flatMapToDouble(row -> DoubleStream.of(row.p50(), row.p99(), row.max()));
        this.scale = LogScale.over(values, 1, limit.orElse(10) * 2, 6, Svg.WIDTH - VALUE);
    }

    Markup draw() {
        double height = TOP + rows.size() * ROW + 4;
        Markup svg = Svg.drawing(id, "latency", height, "Latency of a window under load, in ms",
                "Median, 99th percentile and longest latency of each event in each loop.");
        for (double tick : scale.ticks()) {
            svg.add(
                    Svg.line("grid", scale.at(tick), TOP - 6, scale.at(tick), height),
                    Svg.tick(scale.at(tick), 11, Quantity.plain(tick)));
        }
        limit.ifPresent(most -> svg.add(Svg.hint(
                Svg.line("limit", scale.at(most), TOP - 8, scale.at(most), height),
                "at most " + Quantity.of(most, "ms"))));
        for (int i = 0; i < rows.size(); i++) {
            draw(svg, rows.get(i), TOP + i * ROW);
        }
        return svg;
    }

    private void draw(Markup svg, Row row, double y) {
        double middle = y + 24;
        svg.add(
                Svg.text("label", 0, y + 12, "start", row.title()),
                Svg.text("value", Svg.WIDTH, middle + 4, "end", "p99 " + Quantity.of(row.p99(), "ms")),
                Svg.line("range s" + row.series(), scale.at(row.p50()), middle, scale.at(row.max()), middle),
                Svg.hint(
                        Svg.line("end s" + row.series(), scale.at(row.max()), middle - 5, scale.at(row.max()), middle + 5),
                        "longest " + Quantity.of(row.max(), "ms")),
                Svg.hint(dot("dot s", row, row.p50(), middle), "median " + Quantity.of(row.p50(), "ms")),
                Svg.hint(dot("ring s", row, row.p99(), middle), "99th percentile " + Quantity.of(row.p99(), "ms")));
    }

    private Markup dot(String kind, Row row, double value, double y) {
        return Markup.of("circle", kind + row.series()).with("cx", scale.at(value)).with("cy", y).with("r", 4.5);
    }
}
