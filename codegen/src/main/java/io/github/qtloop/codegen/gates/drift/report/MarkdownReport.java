package io.github.qtloop.codegen.gates.drift.report;

import io.github.qtloop.codegen.emit.Templates;
import io.github.qtloop.codegen.gates.drift.Breaks;
import io.github.qtloop.codegen.gates.drift.Drift;
import io.github.qtloop.codegen.gates.drift.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report for an issue: a heading for whom it breaks, an item for each entry, below it the places. */
public final class MarkdownReport {
    /**
     * What breaks the same parties.
     *
     * @param title whom, and how many entries there are
     * @param items the entries
     */
    public record Section(String title, List<Item> items) {}

    /**
     * An entry, in Markdown.
     *
     * @param breaks whom it breaks
     * @param headline what has changed, as code
     * @param summary what has happened
     * @param reason why it breaks them
     * @param places where
     */
    public record Item(String breaks, String headline, String summary, String reason, List<Place> places) {}

    /**
     * Things with which the same has happened, in Markdown.
     *
     * @param group the kind of change
     * @param things the things, as code
     * @param summary what has happened, after a colon, or nothing
     */
    public record Place(String group, String things, String summary) {}

    private MarkdownReport() {}

    static String write(Drift drift) {
        List<Section> sections = drift.parties().stream()
                .map(breaks -> section(breaks, drift.of(breaks)))
                .toList();
        return new Templates(MarkdownReport.class, String::valueOf)
                .fill("drift.md.vm", Map.of(
                        "from", drift.from().release(),
                        "to", drift.to().release(),
                        "summary", escape(drift.summary()),
                        "sections", sections));
    }

    private static Section section(Breaks breaks, List<Entry> entries) {
        return new Section(
                "Breaks " + breaks.parties() + " (" + entries.size() + ")",
                entries.stream().map(MarkdownReport::item).toList());
    }

    private static Item item(Entry entry) {
        List<Place> places = new ArrayList<>();
        entry.places().forEach(place -> places.add(place(place)));
        if (!entry.besides().isEmpty()) {
            places.add(new Place("besides", escape(entry.besides()), ""));
        }
        return new Item(
                entry.breaks().label(),
                code(entry.headline()),
                escape(entry.summary()),
                escape(entry.reason()),
                places);
    }

    private static Place place(Entry.Place place) {
        return new Place(
                place.group().label(),
                place.items().stream().map(MarkdownReport::code).collect(Collectors.joining(", ")),
                place.summary().map(summary -> ": " + escape(summary)).orElse(""));
    }

    /** A code span whatever the text: its fence is longer than any row of backticks inside. */
    private static String code(String text) {
        StringBuilder fence = new StringBuilder("`");
        while (text.contains(fence)) {
            fence.append('`');
        }
        String space = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return fence + space + text.replaceAll("\\s+", " ") + space + fence;
    }

    /** Plain text: nothing in it is formatting, HTML, a mention or a reference to an issue. */
    private static String escape(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replaceAll("([\\\\`*_{}\\[\\]<>|~#])", "\\\\$1")
                .replace("@", "&#64;");
    }
}
