package io.github.qtloop.bench.report;

import io.github.qtloop.bench.model.Contestant;
import java.util.ArrayList;
import java.util.List;

/** A chart with the table of the same figures beside it. */
final class Exhibit {

    private Exhibit() {}

    static Markup of(String title, Markup legend, Markup chart, HtmlTable table) {
        return Markup.of("figure", "exhibit")
                .add(
                        Markup.of("figcaption").text(title),
                        Markup.of("div", "drawing").add(legend, chart),
                        table.draw());
    }

    /** Which sign and colour whose figures have. */
    static Markup legend(List<Contestant> contestants) {
        List<Markup> entries = new ArrayList<>();
        for (int series = 0; series < contestants.size(); series++) {
            Markup sign = Markup.of("svg")
                    .with("viewBox", "0 0 12 12")
                    .with("aria-hidden", "true")
                    .add(Svg.sign(series, 6, 6));
            entries.add(Markup.of("li").add(sign).text(contestants.get(series).title()));
        }
        return Markup.of("ul", "legend").add(entries);
    }

    /** What the parts of a chart mean. */
    static Markup note(String text) {
        return Markup.of("p", "note").text(text);
    }
}
