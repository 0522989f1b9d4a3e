package io.github.qtloop.codegen.gates.drift.report;

import io.github.qtloop.codegen.emit.Templates;
import io.github.qtloop.codegen.gates.drift.Change;
import io.github.qtloop.codegen.gates.drift.Drift;
import io.github.qtloop.codegen.gates.drift.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The report for a terminal: groups, in each the changes in columns, at the end all in one line. */
public final class TextReport {
    private static final int WIDTH = 110;
    private static final int BREAKS = 10;
    private static final int WIDEST_LABEL = 46;

    /**
     * A group as it is printed.
     *
     * @param title its heading
     * @param lines the changes in it
     */
    public record Section(String title, List<String> lines) {}

    private TextReport() {}

    static String write(Drift drift) {
        List<Section> sections = drift.groups().stream()
                .map(group -> section(group, drift.of(group)))
                .toList();
        return new Templates(TextReport.class, String::valueOf)
                .fill("drift.txt.vm", Map.of("title", title(drift), "sections", sections, "summary", drift.summary()));
    }

    /** What is compared: the interpreters that were asked, and the files that say so. */
    private static String title(Drift drift) {
        return "asyncio %s (%s) -> %s (%s)".formatted(
                drift.from().release(), drift.from().source(), drift.to().release(), drift.to().source());
    }

    private static Section section(Group group, List<Change> changes) {
        int column = 2 + BREAKS + 2 + changes.stream()
                .mapToInt(change -> change.headline().length())
                .filter(length -> length <= WIDEST_LABEL)
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        changes.forEach(change -> lines.addAll(lines(change, column)));
        return new Section(group.label() + ": " + changes.size(), lines);
    }

    private static List<String> lines(Change change, int column) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("  " + pad(change.breaks().label(), BREAKS) + change.headline());
        int indent = column;
        boolean beside = column + change.summary().length() <= WIDTH;
        if (!beside || line.length() + 2 > column) {
            lines.add(line.toString());
            line.setLength(0);
            indent = 2 + BREAKS + 4;
        }
        line.append(" ".repeat(indent - line.length()));
        boolean empty = true;
        for (String word : change.summary().split(" ")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(" ".repeat(indent));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
