package io.github.qtloop.bench.report;

import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Measure;
import io.github.qtloop.bench.model.Measurement;
import io.github.qtloop.bench.model.Quantity;
import io.github.qtloop.bench.model.Samples;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The cost of an operation against a number of others, both on logarithmic axes: a line for each loop. */
final class CurveChart {

    private static final double HEIGHT = 230;
    private static final double LEFT = 44;
    private static final double RIGHT = Svg.WIDTH - 14;
    private static final double TOP = 20;
    private static final double BOTTOM = HEIGHT - 34;
    private static final double ROOM = 1.6;

    private final String id;
    private final String title;
    private final String unit;
    private final Abscissa abscissa;
    private final List<Measurement> points;
    private final List<Contestant> contestants;
    private final LogScale across;
    private final LogScale up;

    /** What the cost of an operation depends on. */
    enum Abscissa {
        /** How many others wait. */
        PENDING("pending", Measure::pending),

        /** How many the process has done, with those that are measured. */
        DONE("done by the process", Measure::done);

        private final String title;
        private final Function<Measure, OptionalLong> number;

        Abscissa(String title, Function<Measure, OptionalLong> number) {
            this.title = title;
            this.number = number;
        }

        /** Whether a measure is a point of such a curve. */
        boolean isOf(Measure measure) {
            return number.apply(measure).isPresent();
        }

        private double of(Measurement point) {
            return number.apply(point.measure()).orElseThrow();
        }
    }

    /**
     * @param abscissa the number that makes the difference
     * @param points the same measure, with greater and greater numbers
     * @param contestants one line each
     */
    CurveChart(String id, Abscissa abscissa, List<Measurement> points, List<Contestant> contestants) {
        this.id = id;
        this.title = points.getFirst().measure().title();
        this.unit = points.getFirst().measure().unit();
        this.abscissa = abscissa;
        this.points = points;
        this.contestants = contestants;
        double first = abscissa.of(points.getFirst());
        double last = Math.max(abscissa.of(points.getLast()), first * 10);
        this.across = new LogScale(first, last, LEFT + 6, RIGHT - 4);
        DoubleStream figures = points.stream()
                .flatMap(point -> point.samples().values().stream())
                .mapToDouble(Samples::median);
        var range = figures.filter(figure -> figure > 0).summaryStatistics();
        double low = range.getCount() == 0 ? 1 : range.getMin() / ROOM;
        this.up = new LogScale(low, Math.max(range.getMax() * ROOM, low * 10), BOTTOM, TOP);
    }

    Markup draw() {
        Markup svg = Svg.drawing(id, "curves", HEIGHT, title, contestants.stream()
                .map(this::course)
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; ")));
        for (double tick : across.decades()) {
            svg.add(
                    Svg.line("grid", across.at(tick), TOP, across.at(tick), BOTTOM),
                    Svg.tick(across.at(tick), BOTTOM + 14, Quantity.plain(tick)));
        }
        for (double tick : up.ticks()) {
            svg.add(
                    Svg.line("grid", LEFT, up.at(tick), RIGHT, up.at(tick)),
                    Svg.text("tick", LEFT - 6, up.at(tick) + 4, "end", Quantity.plain(tick)));
        }
        svg.add(
                Svg.text("tick", 0, 11, "start", unit + " an operation"),
                Svg.text("tick", RIGHT, HEIGHT - 3, "end", abscissa.title));
        for (int series = 0; series < contestants.size(); series++) {
            draw(svg, series);
        }
        return svg;
    }

    private void draw(Markup svg, int series) {
        Contestant contestant = contestants.get(series);
        List<Measurement> measured = points.stream()
                .filter(point -> point.of(contestant.name()).filter(some -> some.median() > 0).isPresent())
                .toList();
        svg.add(Markup.of("polyline", "curve s" + series).with("points", measured.stream()
                .map(point -> Svg.point(across.at(abscissa.of(point)), up.at(figure(point, contestant))))
                .collect(Collectors.joining(" "))));
        for (Measurement point : measured) {
            svg.add(Svg.hint(
                    Svg.sign(series, across.at(abscissa.of(point)), up.at(figure(point, contestant))),
                    "%s, %s: %s".formatted(contestant.title(), point.measure().point(),
                            Quantity.of(figure(point, contestant), unit))));
        }
    }

    private static double figure(Measurement point, Contestant contestant) {
        return point.of(contestant.name()).orElseThrow().median();
    }

    private Optional<String> course(Contestant contestant) {
        Optional<Samples> first = points.getFirst().of(contestant.name());
        Optional<Samples> last = points.getLast().of(contestant.name());
        return first.filter(samples -> samples.median() > 0).flatMap(from -> last.map(to -> "%s: %s to %s %s".formatted(
                contestant.title(), Quantity.of(from.median()), Quantity.of(to.median()), unit)));
    }
}
