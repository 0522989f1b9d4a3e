package io.github.qtloop.codegen.gates.drift.report;

import io.github.qtloop.codegen.emit.Templates;
import io.github.qtloop.codegen.gates.drift.Breaks;
import io.github.qtloop.codegen.gates.drift.Change;
import io.github.qtloop.codegen.gates.drift.Drift;
import io.github.qtloop.codegen.gates.drift.Entry;
import io.github.qtloop.codegen.gates.drift.Group;
import io.github.qtloop.codegen.gates.drift.Matrix;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The report for a browser: one page without anything to load. Every value that the template inserts is escaped, and
 * the page allows itself no other script and style than its own, so that nothing in a spec can become either.
 */
public final class HtmlReport {
    /**
     * A text of this package that goes into the page as it is.
     *
     * @param text the text
     */
    public record Asset(String text) {
        static Asset load(String name) {
            try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is not on the class path");
                }
                return new Asset(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What the page's security policy calls it. */
        public String hash() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return "sha256-" + Base64.getEncoder().encodeToString(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * A choice of a filter.
     *
     * @param value what rows are marked with
     * @param label what the user reads
     * @param count how many entries it leaves
     */
    public record Choice(String value, String label, long count) {}

    /**
     * What breaks the same parties.
     *
     * @param title whom
     * @param entries what
     */
    public record Section(String title, List<Item> entries) {}

    /**
     * An entry.
     *
     * @param id its anchor
     * @param groups the values of the filter of its groups
     * @param parties the values of the filter of whom it breaks
     * @param entry the entry itself
     * @param places its changes
     */
    public record Item(String id, String groups, String parties, Entry entry, List<Place> places) {}

    /**
     * A change.
     *
     * @param change the change itself
     * @param lines where the specs say it
     */
    public record Place(Change change, String lines) {}

    /**
     * A row of the matrix.
     *
     * @param row the row itself
     * @param groups the values of its groups' filter
     * @param parties the values of the filter of whom it breaks
     * @param target the anchor of its entry, empty when the first and the last version agree
     * @param parts its name, in parts between which a narrow screen may break it
     */
    public record Line(Matrix.Row row, String groups, String parties, String target, List<String> parts) {}

    private HtmlReport() {}

    static String write(Drift drift) {
        List<Section> sections = new ArrayList<>();
        Map<String, String> anchors = new HashMap<>();
        int number = 0;
        for (Breaks breaks : drift.parties()) {
            List<Item> items = new ArrayList<>();
            for (Entry entry : drift.of(breaks)) {
                Item item = item(entry, "entry-" + ++number);
                entry.changes().forEach(change -> anchors.putIfAbsent(change.item(), item.id()));
                items.add(item);
            }
            sections.add(new Section("Breaks " + breaks.parties(), items));
        }
        return new Templates(HtmlReport.class, HtmlReport::insert).fill("drift.html.vm", Map.of(
                "drift", drift,
                "sections", sections,
                "groups", drift.groups().stream()
                        .map(group -> new Choice(value(group), group.label(), drift.count(group)))
                        .toList(),
                "parties", List.of(
                        new Choice("loop", "loops", count(drift, Breaks::loop)),
                        new Choice("caller", "callers", count(drift, Breaks::caller)),
                        new Choice("neither", "neither", drift.of(Breaks.NEITHER).size())),
                "lines", drift.matrix().rows().stream()
                        .map(row -> line(row, anchors.getOrDefault(row.headline(), "")))
                        .toList(),
                "style", Asset.load("drift.css"),
                "script", Asset.load("drift.js")));
    }

    private static long count(Drift drift, Predicate<Breaks> party) {
        return drift.entries().stream().filter(entry -> party.test(entry.breaks())).count();
    }

    private static Item item(Entry entry, String id) {
        return new Item(
                id,
                values(entry.groups()),
                parties(entry.breaks()),
                entry,
                entry.changes().stream().map(HtmlReport::place).toList());
    }

    private static Place place(Change change) {
        List<String> lines = new ArrayList<>();
        change.from().ifPresent(from -> lines.add(from.toString()));
        change.to().ifPresent(to -> lines.add(to.toString()));
        return new Place(change, String.join(", ", lines));
    }

    private static Line line(Matrix.Row row, String target) {
        List<String> parts = List.of(row.headline().split("(?<=[._])(?=[^._])"));
        return new Line(row, values(row.groups()), parties(row.breaks()), target, parts);
    }

    private static String values(Set<Group> groups) {
        return groups.stream().map(HtmlReport::value).collect(Collectors.joining(" "));
    }

    private static String value(Group group) {
        return group.label().replace(' ', '-');
    }

    private static String parties(Breaks breaks) {
        return breaks == Breaks.BOTH ? "loop caller" : breaks.label();
    }

    private static String insert(Object value) {
        return value instanceof Asset asset ? asset.text() : escape(String.valueOf(value));
    }

    /** Text that is no markup, neither between tags nor in a quoted attribute. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
