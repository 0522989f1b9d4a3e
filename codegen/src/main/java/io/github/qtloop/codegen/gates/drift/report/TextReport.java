package io.github.qtloop.codegen.gates.drift.report;

import io.github.qtloop.codegen.emit.Templates;
import io.github.qtloop.codegen.gates.drift.Breaks;
import io.github.qtloop.codegen.gates.drift.Drift;
import io.github.qtloop.codegen.gates.drift.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The report for a terminal: the entries in columns, by whom they break; under each why, and the places where something
 * has changed; at the end all in one line.
 */
public final class TextReport {
    private static final int WIDTH = 110;
    private static final int BREAKS = 10;
    private static final int WIDEST_LABEL = 46;
    private static final int SUMMARY = 2 + BREAKS + 4;
    private static final int PLACES = SUMMARY + 4;

    /**
     * What breaks the same parties.
     *
     * @param title whom, and how many entries there are
     * @param lines the entries
     */
    public record Section(String title, List<String> lines) {}

    private TextReport() {}

    static String write(Drift drift) {
        List<Section> sections = drift.parties().stream()
                .map(breaks -> section(breaks, drift.of(breaks)))
                .toList();
        return new Templates(TextReport.class, String::valueOf)
                .fill("drift.txt.vm", Map.of("title", title(drift), "sections", sections, "summary", drift.summary()));
    }

    /** What is compared: the interpreters that were asked, and the files that say so. */
    private static String title(Drift drift) {
        return "asyncio %s (%s) -> %s (%s)".formatted(
                drift.from().release(), drift.from().source(), drift.to().release(), drift.to().source());
    }

    private static Section section(Breaks breaks, List<Entry> entries) {
        int column = 2 + BREAKS + 2 + entries.stream()
                .mapToInt(entry -> entry.headline().length())
                .filter(length -> length <= WIDEST_LABEL)
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        entries.forEach(entry -> lines.addAll(lines(entry, column)));
        return new Section("breaks " + breaks.parties() + ": " + entries.size(), lines);
    }

    private static List<String> lines(Entry entry, int column) {
        List<String> lines = new ArrayList<>();
        String head = "  " + pad(entry.breaks().label(), BREAKS) + entry.headline();
        boolean beside = column + entry.summary().length() <= WIDTH && head.length() + 2 <= column;
        if (beside) {
            lines.addAll(wrapped(pad(head, column), entry.summary(), column));
        } else {
            lines.addAll(wrapped("  " + pad(entry.breaks().label(), BREAKS), entry.headline(), SUMMARY));
            lines.addAll(wrapped(" ".repeat(SUMMARY), entry.summary(), SUMMARY));
        }
        if (entry.breaks() != Breaks.NEITHER) {
            lines.addAll(wrapped(" ".repeat(SUMMARY), "why: " + entry.reason(), PLACES));
        }
        Places.lines(entry).forEach(place -> lines.addAll(wrapped(" ".repeat(SUMMARY), place, PLACES)));
        return lines;
    }

    /** A text behind the beginning of its first line, in lines that fit; the others are indented. */
    private static List<String> wrapped(String start, String text, int indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : text.split(" ")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent));
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
