package io.github.qtloop.bench.report;

import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Measurement;
import io.github.qtloop.bench.model.Quantity;
import io.github.qtloop.bench.model.Samples;
import java.util.List;
import java.util.Optional;

/** Amounts as bars from 0, a bar for each loop. */
final class AmountChart {

    private static final double BAR = 11;
    private static final double STEP = 15;
    private static final double HEAD = 18;
    private static final double GAP = 10;
    private static final double VALUE = 70;

    private final String id;
    private final String title;
    private final List<Measurement> measurements;
    private final List<Contestant> contestants;
    private final double most;

    /** @param measurements of the same unit */
    AmountChart(String id, String title, List<Measurement> measurements, List<Contestant> contestants) {
        this.id = id;
        this.title = title;
        this.measurements = measurements;
        this.contestants = contestants;
        this.most = measurements.stream()
                .flatMap(measurement -> measurement.samples().values().stream())
                .mapToDouble(Samples::median)
                .max()
                .orElse(1);
    }

    Markup draw() {
        double row = HEAD + contestants.size() * STEP + GAP;
        Markup svg = Svg.drawing(id, "amounts", measurements.size() * row, title, "Bars from 0.");
        for (int i = 0; i < measurements.size(); i++) {
            double y = i * row;
            Measurement measurement = measurements.get(i);
            svg.add(Svg.text("label", 0, y + 12, "start", measurement.measure().heading()));
            for (int series = 0; series < contestants.size(); series++) {
                draw(svg, measurement, series, y + HEAD + series * STEP);
            }
        }
        return svg;
    }

    private void draw(Markup svg, Measurement measurement, int series, double y) {
        Contestant contestant = contestants.get(series);
        Optional<Samples> samples = measurement.of(contestant.name());
        if (samples.isEmpty()) {
            return;
        }
        double amount = samples.get().median();
        double end = Math.max(0, amount) / Math.max(most, Double.MIN_NORMAL) * (Svg.WIDTH - VALUE);
        String value = Quantity.of(amount, measurement.measure().unit());
        svg.add(
                Svg.hint(Svg.box("amount s" + series, 0, end, y, BAR), contestant.title() + ": " + value),
                Svg.text("value", end + 5, y + BAR - 1.5, "start", value));
    }
}
