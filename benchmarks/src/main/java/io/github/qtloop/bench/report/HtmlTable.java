package io.github.qtloop.bench.report;

import java.util.List;

/** A table that scrolls inside itself where it is too wide, and that the keyboard reaches then. */
final class HtmlTable {

    private final Markup head = Markup.of("tr");
    private final Markup body = Markup.of("tbody");
    private final String title;

    /**
     * @param title what it shows
     * @param columns the first one is for the rows' names
     */
    HtmlTable(String title, List<String> columns) {
        this.title = title;
        columns.forEach(column -> head.add(Markup.of("th").with("scope", "col").text(column)));
    }

    /** A row of texts. */
    void row(String name, List<String> cells) {
        markup(name, cells.stream().map(cell -> Markup.of("td").text(cell)).toList());
    }

    /** A row of cells. */
    void markup(String name, List<Markup> cells) {
        body.add(Markup.of("tr")
                .add(Markup.of("th").with("scope", "row").text(name))
                .add(cells));
    }

    Markup draw() {
        return Markup.of("div", "scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", title)
                .add(Markup.of("table")
                        .add(Markup.of("caption").text(title), Markup.of("thead").add(head), body));
    }
}
