package io.github.qtloop.codegen.gates.drift.report;

import io.github.qtloop.codegen.emit.Templates;
import io.github.qtloop.codegen.gates.drift.Change;
import io.github.qtloop.codegen.gates.drift.Drift;
import io.github.qtloop.codegen.gates.drift.Group;
import java.util.List;
import java.util.Map;

/** The report for an issue: a heading for each group, an item for each change. */
public final class MarkdownReport {
    /**
     * A group.
     *
     * @param title its name
     * @param items its changes
     */
    public record Section(String title, List<Item> items) {}

    /**
     * A change, in Markdown.
     *
     * @param breaks whom it breaks
     * @param headline what has changed, as code
     * @param summary what has happened
     * @param reason why it breaks them
     */
    public record Item(String breaks, String headline, String summary, String reason) {}

    private MarkdownReport() {}

    static String write(Drift drift) {
        List<Section> sections = drift.groups().stream()
                .map(group -> section(group, drift.of(group)))
                .toList();
        return new Templates(MarkdownReport.class, String::valueOf)
                .fill("drift.md.vm", Map.of(
                        "from", drift.from().release(),
                        "to", drift.to().release(),
                        "summary", escape(drift.summary()),
                        "sections", sections));
    }

    private static Section section(Group group, List<Change> changes) {
        return new Section(
                group.title() + " (" + changes.size() + ")",
                changes.stream().map(MarkdownReport::item).toList());
    }

    private static Item item(Change change) {
        return new Item(
                change.breaks().label(), code(change.headline()), escape(change.summary()), escape(change.reason()));
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
