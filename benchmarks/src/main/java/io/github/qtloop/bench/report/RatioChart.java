package io.github.qtloop.bench.report;

import io.github.qtloop.bench.model.Limit;
import io.github.qtloop.bench.model.Quantity;
import io.github.qtloop.bench.model.Samples;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Ratios as bars on a logarithmic axis: those to the left of 1 are QtLoop's advantage, those to the right the peer's. A
 * thin line is the spread, a mark the limit.
 */
final class RatioChart {

    private static final double ROW = 38;
    private static final double TOP = 22;
    private static final double BAR = 12;
    private static final double VALUE = 104;
    private static final double LEAST = 0.2;
    private static final double MOST = 2;
    private static final double ROOM = 1.1;

    private final String id;
    private final String peer;
    private final List<Row> rows;
    private final LogScale scale;

    /**
     * A bar.
     *
     * @param title what was measured
     * @param ratio QtLoop's figure as a multiple of the peer's
     * @param limit what it must not exceed
     */
    record Row(String title, Samples ratio, Optional<Limit> limit) {}

    RatioChart(String id, String peer, List<Row> rows) {
        this.id = id;
        this.peer = peer;
        this.rows = rows;
        DoubleStream values = rows.stream().flatMapToDouble(row -> DoubleStream.concat(
                DoubleStream.of(row.ratio().low() / ROOM, row.ratio().high() * ROOM),
                row.limit().stream().mapToDouble(Limit::atMost)));
        this.scale = LogScale.over(values, LEAST, MOST, 1, Svg.WIDTH - VALUE);
    }

    Markup draw() {
        double height = TOP + rows.size() * ROW + 4;
        long faster = rows.stream().filter(row -> row.ratio().median() < 1).count();
        Markup svg = Svg.drawing(
                id,
                "ratios",
                height,
                "QtLoop's figures as multiples of those of " + peer,
                "Bars from 1. In %d of %d measures QtLoop needs less than %s.".formatted(faster, rows.size(), peer));
        for (double tick : scale.ticks()) {
            svg.add(
                    Svg.line(tick == 1 ? "grid one" : "grid", scale.at(tick), TOP - 6, scale.at(tick), height),
                    Svg.tick(scale.at(tick), 11, Quantity.plain(tick)));
        }
        for (int i = 0; i < rows.size(); i++) {
            draw(svg, rows.get(i), TOP + i * ROW);
        }
        return svg;
    }

    private void draw(Markup svg, Row row, double y) {
        double median = row.ratio().median();
        double middle = y + 18 + BAR / 2;
        String side = median <= 1 ? "faster" : "slower";
        boolean met = row.limit().map(limit -> median <= limit.atMost()).orElse(true);
        String value = Quantity.ratio(median)
                + row.limit().map(limit -> (met ? " ✓ " : " ✗ ") + "≤ " + Quantity.plain(limit.atMost())).orElse("");
        svg.add(
                Svg.text("label", 0, y + 12, "start", row.title()),
                Svg.text(met ? "value" : "value missed", Svg.WIDTH, middle + 4, "end", value),
                Svg.hint(
                        Svg.box("bar " + side, scale.at(1), scale.at(median), y + 18, BAR),
                        "%s: %s (%s)".formatted(row.title(), Quantity.ratio(median), Describe.spread(row.ratio()))),
                Svg.line("spread", scale.at(row.ratio().low()), middle, scale.at(row.ratio().high()), middle));
        row.limit().ifPresent(limit -> svg.add(Svg.hint(
                Svg.line("limit", scale.at(limit.atMost()), y + 15, scale.at(limit.atMost()), y + 21 + BAR),
                "at most " + Quantity.plain(limit.atMost()))));
    }
}
