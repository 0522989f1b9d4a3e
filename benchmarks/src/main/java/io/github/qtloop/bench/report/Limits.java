package io.github.qtloop.bench.report;

import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Face;
import io.github.qtloop.bench.model.Limit;
import io.github.qtloop.bench.model.Measurement;
import io.github.qtloop.bench.model.Samples;
import io.github.qtloop.bench.model.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the loop must reach, as {@code limits.yaml} says.
 *
 * @param all in the order of the file
 */
public record Limits(List<Limit> all) {

    private static final String RESOURCE = "limits.yaml";
    private static final String FIGURE = "figure";
    private static final String CONTESTANT = "contestant";

    /** Reads the file. */
    public static Limits load() {
        try (InputStream in = Limits.class.getResourceAsStream(RESOURCE)) {
            List<Limit> limits = new ArrayList<>();
            Iterable<?> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            for (Object entry : entries) {
                read((Map<?, ?>) entry, limits);
            }
            return new Limits(List.copyOf(limits));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Map<?, ?> entry, List<Limit> limits) {
        entry.forEach((key, value) -> {
            if (value instanceof Number number) {
                limits.add(new Limit(
                        entry.get(CONTESTANT) instanceof String contestant ? contestant : Contestant.QTLOOP,
                        (String) entry.get("measure"),
                        (String) entry.get("title"),
                        key.equals(FIGURE) ? Optional.empty() : Optional.of((String) key),
                        number.doubleValue()));
            }
        });
    }

    /** Compares them with what was measured. */
    public List<Verdict> judge(List<Measurement> measurements) {
        return all.stream().map(limit -> judge(limit, measurements)).toList();
    }

    private static Verdict judge(Limit limit, List<Measurement> measurements) {
        Optional<Measurement> measured = measurements.stream()
                .filter(measurement -> measurement.measure().face() == Face.PYTHON
                        && measurement.measure().name().equals(limit.measure()))
                .findFirst();
        Optional<Samples> found = measured.flatMap(measurement -> limit.peer().isPresent()
                ? measurement.ratio(limit.contestant(), limit.peer().get())
                : measurement.of(limit.contestant()));
        return new Verdict(limit, measured.map(Measurement::measure), found);
    }
}
