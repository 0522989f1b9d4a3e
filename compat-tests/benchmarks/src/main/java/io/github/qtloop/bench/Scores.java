package io.github.qtloop.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured. Of each score the lowest of all iterations counts: whatever else the machine does makes them
 * higher.
 */
final class Scores {

    private final Map<Row, Map<Contender, Double>> lowest = new LinkedHashMap<>();
    private final Map<String, List<BenchmarkResult>> forks = new LinkedHashMap<>();

    /**
     * A line of the table.
     *
     * @param title what the scores are
     * @param unit their unit
     */
    record Row(String title, String unit) {}

    void add(Topic topic, Contender contender, RunResult result) {
        forks.computeIfAbsent(result.getParams().getBenchmark(), name -> new ArrayList<>())
                .addAll(result.getBenchmarkResults());
        add(topic.title(), contender, result.getPrimaryResult());
        Result<?> heap = result.getSecondaryResults().get(RetainedHeap.NAME);
        if (heap != null) {
            add("heap that each of them holds", contender, heap);
        }
    }

    private void add(String title, Contender contender, Result<?> score) {
        Row row = new Row(title, score.getScoreUnit().replace("/op", ""));
        lowest.computeIfAbsent(row, key -> new EnumMap<>(Contender.class))
                .merge(contender, score.getStatistics().getMin(), Math::min);
    }

    /** The lowest score of each contender, in the order in which they were measured. */
    Map<Row, Map<Contender, Double>> lowest() {
        return lowest;
    }

    /** Everything that JMH has told, each benchmark once. */
    List<RunResult> results() {
        return forks.values().stream()
                .map(results -> new RunResult(results.getFirst().getParams(), results))
                .toList();
    }
}
