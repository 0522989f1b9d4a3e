package io.github.qtloop.bench.report;

import io.github.qtloop.bench.json.Json;
import io.github.qtloop.bench.model.Conditions;
import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Measure;
import io.github.qtloop.bench.model.Measurement;
import io.github.qtloop.bench.model.Missing;
import io.github.qtloop.bench.model.Report;
import io.github.qtloop.bench.model.Samples;
import io.github.qtloop.bench.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report for programs; {@code bench-report.schema.json} describes its keys. */
public final class JsonReport {

    private JsonReport() {}

    /** The whole text. */
    public static String write(Report report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("schema", 1);
        object.put("conditions", conditions(report.conditions()));
        object.put("contestants", report.contestants().stream().map(JsonReport::contestant).toList());
        object.put("missing", report.missing().stream().map(JsonReport::missing).toList());
        object.put("measurements", report.measurements().stream()
                .map(measurement -> measurement(measurement, report.peers(measurement.measure().face())))
                .toList());
        object.put("limits", report.verdicts().stream().map(JsonReport::verdict).toList());
        return Json.text(object);
    }

    private static Map<String, Object> conditions(Conditions conditions) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("time", conditions.time().toString());
        object.put("system", conditions.system());
        object.put("processors", conditions.processors());
        object.put("java", conditions.java());
        if (!conditions.python().isEmpty()) {
            object.put("python", conditions.python());
            object.put("interpreter", conditions.interpreter());
        }
        if (!conditions.platform().isEmpty()) {
            object.put("platform", conditions.platform());
        }
        object.put("rounds", conditions.rounds());
        object.put("once", conditions.once());
        return object;
    }

    private static Map<String, Object> contestant(Contestant contestant) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("face", contestant.face().toString());
        object.put("name", contestant.name());
        object.put("title", contestant.title());
        object.put("detail", contestant.detail());
        return object;
    }

    private static Map<String, Object> missing(Missing missing) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", missing.name());
        object.put("reason", missing.reason());
        return object;
    }

    private static Map<String, Object> measurement(Measurement measurement, List<Contestant> peers) {
        Measure measure = measurement.measure();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("face", measure.face().toString());
        object.put("name", measure.name());
        object.put("title", measure.title());
        object.put("group", measure.group());
        object.put("unit", measure.unit());
        object.put("operations", measure.operations());
        object.put("parameters", measure.parameters());
        Map<String, Object> figures = new LinkedHashMap<>();
        measurement.samples().forEach((name, samples) -> figures.put(name, samples(samples)));
        object.put("figures", figures);
        Map<String, Object> ratios = new LinkedHashMap<>();
        peers.forEach(peer -> measurement.ratio(peer.name())
                .ifPresent(ratio -> ratios.put(peer.name(), samples(ratio))));
        object.put("ratios", ratios);
        object.put("failures", measurement.failures());
        return object;
    }

    private static Map<String, Object> samples(Samples samples) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("median", samples.median());
        object.put("low", samples.low());
        object.put("high", samples.high());
        object.put("samples", new ArrayList<>(samples.values()));
        return object;
    }

    private static Map<String, Object> verdict(Verdict verdict) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("contestant", verdict.limit().contestant());
        object.put("measure", verdict.limit().measure());
        object.put("title", verdict.limit().title());
        verdict.limit().peer().ifPresent(peer -> object.put("peer", peer));
        object.put("at_most", verdict.limit().atMost());
        verdict.found().ifPresent(found -> object.put("found", samples(found)));
        object.put("status", verdict.status().toString());
        return object;
    }
}
