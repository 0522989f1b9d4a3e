package io.github.qtloop.codegen.gates.drift.report;

import io.github.qtloop.codegen.gates.drift.Drift;
import java.util.function.Function;

/** How a difference is told. Every report ends with a line feed. */
public enum ReportFormat {
    /** Lines for a terminal. */
    TEXT(TextReport::write),
    /** For programs, as {@code asyncio-drift.schema.json} describes it. */
    JSON(JsonReport::write),
    /** One page for a browser, which needs nothing else. */
    HTML(HtmlReport::write),
    /** For an issue on GitHub. */
    MARKDOWN(MarkdownReport::write);

    private final Function<Drift, String> writer;

    ReportFormat(Function<Drift, String> writer) {
        this.writer = writer;
    }

    /**
     * Writes a report.
     *
     * @param drift the difference
     * @return the report
     */
    public String write(Drift drift) {
        return writer.apply(drift);
    }
}
