package io.github.qtloop.codegen.gates.drift.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.qtloop.codegen.base.Position;
import io.github.qtloop.codegen.gates.drift.Breaks;
import io.github.qtloop.codegen.gates.drift.Change;
import io.github.qtloop.codegen.gates.drift.Drift;
import io.github.qtloop.codegen.gates.drift.Entry;
import io.github.qtloop.codegen.gates.drift.Group;
import io.github.qtloop.codegen.gates.drift.Matrix;
import io.github.qtloop.codegen.gates.drift.SpecTree;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The report for programs; its keys are described in {@code asyncio-drift.schema.json}. */
final class JsonReport {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private JsonReport() {}

    static String write(Drift drift) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("schema", 2);
        report.put("from", side(drift.from()));
        report.put("to", side(drift.to()));
        report.put("total", drift.entries().size());
        Map<String, Object> groups = new LinkedHashMap<>();
        Arrays.stream(Group.values()).forEach(group -> groups.put(key(group), drift.count(group)));
        report.put("groups", groups);
        Map<String, Object> breaks = new LinkedHashMap<>();
        Arrays.stream(Breaks.values()).forEach(party -> breaks.put(party.label(), drift.of(party).size()));
        report.put("breaks", breaks);
        report.put("entries", drift.entries().stream().map(JsonReport::entry).toList());
        report.put("versions", drift.matrix().versions());
        report.put("matrix", drift.matrix().rows().stream().map(JsonReport::row).toList());
        return GSON.toJson(report) + "\n";
    }

    private static String key(Group group) {
        return group.label().replace(' ', '_');
    }

    private static Map<String, Object> side(SpecTree side) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("python", side.python().toString());
        entry.put("version", side.release());
        entry.put("source", side.source());
        return entry;
    }

    private static Map<String, Object> entry(Entry told) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("headline", told.headline());
        entry.put("summary", told.summary());
        entry.put("breaks", told.breaks().label());
        entry.put("reason", told.reason());
        entry.put("changes", told.changes().stream().map(JsonReport::change).toList());
        return entry;
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("group", key(change.group()));
        entry.put("subject", change.subject());
        entry.put("label", change.label());
        change.place().ifPresent(place -> entry.put("place", place));
        entry.put("summary", change.summary());
        change.before().ifPresent(before -> entry.put("before", before));
        change.after().ifPresent(after -> entry.put("after", after));
        entry.put("breaks", change.breaks().label());
        entry.put("reason", change.reason());
        change.from().ifPresent(from -> entry.put("from", position(from)));
        change.to().ifPresent(to -> entry.put("to", position(to)));
        return entry;
    }

    private static Map<String, Object> position(Position position) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", position.file());
        entry.put("line", position.line());
        return entry;
    }

    private static Map<String, Object> row(Matrix.Row row) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", row.headline());
        entry.put("groups", row.groups().stream().map(JsonReport::key).toList());
        entry.put("breaks", row.breaks().label());
        entry.put("cells", row.cells().stream().map(Matrix.Cell::states).toList());
        return entry;
    }
}
