package io.github.qtloop.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured. Of each score the lowest of all iterations counts: whatever else the machine does makes them higher.
 */
final class Scores {

    private final Map<Row, Map<Contender, Double>> lowest = new TreeMap<>();
    private final List<RunResult> results = new ArrayList<>();

    /**
     * A line of the table.
     *
     * @param topic what was measured
     * @param title what the scores are
     * @param unit their unit
     */
    record Row(Topic topic, String title, String unit) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            int order = topic.compareTo(other.topic);
            return order != 0 ? order : other.title.compareTo(title);
        }
    }

    void add(Topic topic, Contender contender, RunResult result) {
        results.add(result);
        add(topic, topic.title(), contender, result.getPrimaryResult());
        Result<?> heap = result.getSecondaryResults().get(RetainedHeap.NAME);
        if (heap != null) {
            add(topic, "heap that each of them holds", contender, heap);
        }
    }

    private void add(Topic topic, String title, Contender contender, Result<?> score) {
        Row row = new Row(topic, title, score.getScoreUnit().replace("/op", ""));
        lowest.computeIfAbsent(row, key -> new EnumMap<>(Contender.class))
                .merge(contender, score.getStatistics().getMin(), Math::min);
    }

    /** The lowest score of each contender. */
    Map<Row, Map<Contender, Double>> lowest() {
        return lowest;
    }

    /** Everything that JMH has told. */
    List<RunResult> results() {
        return results;
    }
}
