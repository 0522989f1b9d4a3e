package io.github.qtloop.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Face;
import io.github.qtloop.bench.model.Limit;
import io.github.qtloop.bench.model.Measure;
import io.github.qtloop.bench.model.Measurement;
import io.github.qtloop.bench.model.Samples;
import io.github.qtloop.bench.model.Verdict;
import io.github.qtloop.bench.model.Verdict.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static Measurement measurement(Face face, String name, String unit, Map<String, List<Double>> figures) {
        Map<String, Samples> samples = figures.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> new Samples(entry.getValue())));
        return new Measurement(new Measure(face, name, name, "core", unit, 1, Map.of()), samples, Map.of());
    }

    private static Status status(List<Verdict> verdicts, String measure, String peer) {
        return verdicts.stream()
                .filter(verdict -> verdict.limit().measure().equals(measure)
                        && verdict.limit().peer().orElse("").equals(peer))
                .map(Verdict::status)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyMeasureWithALimitHasOneForEachPeer() {
        List<Limit> limits = Limits.load().all();

        assertThat(limits).hasSize(33).allSatisfy(limit -> assertThat(limit.atMost()).isPositive());
        assertThat(limits.stream()
                        .filter(limit -> limit.peer().equals(Optional.of("qasync")))
                        .map(Limit::measure))
                .containsExactly("sleep0", "call_soon", "task", "call_later", "call_soon_threadsafe")
                .allSatisfy(measure -> assertThat(limits.stream()
                                .filter(limit -> limit.measure().equals(measure))
                                .map(limit -> limit.peer().orElse("")))
                        .containsExactly("asyncio", "uvloop", "qasync", "qtinter"));
        assertThat(limits).contains(
                new Limit(Contestant.QTLOOP, "paint_p99", "paint latency under load, p99", Optional.empty(), 16),
                new Limit(Contestant.QTLOOP, "run_until_complete", "run_until_complete", Optional.of("asyncio"), 1),
                new Limit(Contestant.QTLOOP, "cold_sleep0_100", "sleep(0), the first 100", Optional.of("asyncio"), 8),
                new Limit("asyncio", "cold_sleep0_even", "sleep(0), cheaper in total than asyncio's", Optional.empty(), 6000),
                new Limit("qtloop_core", "reader_ping_pong", "add_reader, to and fro, in Qt", Optional.of("uvloop"), 0.95));
    }

    /** In a table of limits, two of one title and peer would be one. */
    @Test
    void noTwoLimitsAreCalledTheSame() {
        assertThat(Limits.load().all()).extracting(limit -> limit.title() + limit.peer()).doesNotHaveDuplicates();
    }

    @Test
    void aVariantIsJudgedByItsOwnFigures() {
        List<Verdict> verdicts = Limits.load().judge(List.of(measurement(Face.PYTHON, "run_until_complete", "us", Map.of(
                Contestant.QTLOOP, List.of(1.2), "qtloop_core", List.of(1.4), "asyncio", List.of(1.0)))));

        assertThat(verdicts.stream().filter(verdict -> verdict.limit().measure().equals("run_until_complete")))
                .extracting(Verdict::status)
                .containsExactly(Status.MISSED, Status.MET);
    }

    @Test
    void whatNeverHappensIsToldAsSuch() {
        Measure even = new Measure(Face.PYTHON, "cold_sleep0_even", "even", "cold", Measure.OPERATIONS, 44_400, Map.of());
        assertThat(evenAfter(even, 5_999)).isEqualTo("met: 5 999 operations of 6 000 operations");
        assertThat(evenAfter(even, 44_400)).isEqualTo("missed: not in 44 400 operations of 6 000 operations");
    }

    private static String evenAfter(Measure even, double operations) {
        Samples samples = new Samples(List.of(operations));
        return Limits.load().judge(List.of(new Measurement(even, Map.of("asyncio", samples), Map.of()))).stream()
                .filter(verdict -> verdict.found().isPresent())
                .map(verdict -> verdict.status() + ": " + verdict.text() + " of " + verdict.most())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMedianDecides() {
        List<Verdict> verdicts = Limits.load().judge(List.of(
                measurement(Face.JAVA, "sleep0", "ns", Map.of(Contestant.QTLOOP, List.of(9.0), "qasync", List.of(1.0))),
                measurement(Face.PYTHON, "sleep0", "us", Map.of(
                        Contestant.QTLOOP, List.of(0.33, 9.0, 0.1),
                        "asyncio", List.of(1.0, 1.0, 1.0),
                        "uvloop", List.of(0.3, 9.0, 0.01))),
                measurement(Face.PYTHON, "paint_p99", "ms", Map.of(Contestant.QTLOOP, List.of(17.0)))));

        assertThat(status(verdicts, "sleep0", "asyncio")).isEqualTo(Status.MET);
        assertThat(status(verdicts, "sleep0", "uvloop")).isEqualTo(Status.MISSED);
        assertThat(status(verdicts, "sleep0", "qasync")).isEqualTo(Status.UNMEASURED);
        assertThat(status(verdicts, "call_soon", "asyncio")).isEqualTo(Status.UNMEASURED);
        assertThat(status(verdicts, "paint_p99", "")).isEqualTo(Status.MISSED);
    }
}
