package io.github.qtloop.bench.report;

/** A drawing that fits its place, with a title and a description for those who do not see it. */
final class Svg {

    /** The width of every drawing in its own units, which are pixels on a phone. */
    static final double WIDTH = 360;

    private static final double CHARACTER = 7;

    private Svg() {}

    /**
     * An empty drawing.
     *
     * @param id unique in the page
     * @param kind the class
     */
    static Markup drawing(String id, String kind, double height, String title, String description) {
        return Markup.of("svg", "chart " + kind)
                .with("id", id)
                .with("viewBox", "0 0 %d %d".formatted((int) WIDTH, (int) Math.ceil(height)))
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .add(
                        Markup.of("title").with("id", id + "-title").text(title),
                        Markup.of("desc").with("id", id + "-desc").text(description));
    }

    static Markup line(String classes, double x1, double y1, double x2, double y2) {
        return Markup.of("line", classes).with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2);
    }

    /** A box between two abscissas in any order. */
    static Markup box(String classes, double x1, double x2, double y, double height) {
        return Markup.of("rect", classes)
                .with("x", Math.min(x1, x2))
                .with("y", y)
                .with("width", Math.max(Math.abs(x2 - x1), 1))
                .with("height", height)
                .with("rx", 2);
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    static Markup text(String classes, double x, double y, String anchor, String text) {
        return Markup.of("text", classes).with("x", x).with("y", y).with("text-anchor", anchor).text(text);
    }

    /** A text in the middle of an axis's tick, inside of the drawing. */
    static Markup tick(double x, double y, String text) {
        double half = text.length() * CHARACTER / 2;
        return text("tick", Math.clamp(x, half, WIDTH - half), y, "middle", text);
    }

    /** The sign of a series: each has another shape, for those who do not tell the colours apart. */
    static Markup sign(int series, double x, double y) {
        String classes = "sign s" + series;
        double r = 4;
        return switch (series) {
            case 0 -> Markup.of("circle", classes).with("cx", x).with("cy", y).with("r", r);
            case 1 -> box(classes, x - r + 0.5, x + r - 0.5, y - r + 0.5, 2 * r - 1);
            case 2 -> polygon(classes, x, y - r - 1, x + r + 1, y, x, y + r + 1, x - r - 1, y);
            default -> polygon(classes, x, y - r - 0.5, x + r + 0.5, y + r - 0.5, x - r - 0.5, y + r - 0.5);
        };
    }

    private static Markup polygon(String classes, double... coordinates) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.append(i == 0 ? "" : " ").append(point(coordinates[i], coordinates[i + 1]));
        }
        return Markup.of("polygon", classes).with("points", points.toString());
    }

    /** A point of a polygon or a polyline. */
    static String point(double x, double y) {
        return String.format(java.util.Locale.ROOT, "%.1f,%.1f", x, y);
    }

    /** What a pointer that rests on an element shows. */
    static Markup hint(Markup element, String text) {
        return element.add(Markup.of("title").text(text));
    }
}
