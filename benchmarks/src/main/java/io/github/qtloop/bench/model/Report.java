package io.github.qtloop.bench.model;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was found out.
 *
 * @param conditions the circumstances
 * @param contestants who took part
 * @param missing what could not take part
 * @param measurements what was measured, in the order of the report
 * @param verdicts whether the limits are kept
 */
public record Report(
        Conditions conditions,
        List<Contestant> contestants,
        List<Missing> missing,
        List<Measurement> measurements,
        List<Verdict> verdicts) {

    /** Takes copies. */
    public Report {
        contestants = List.copyOf(contestants);
        missing = List.copyOf(missing);
        measurements = List.copyOf(measurements);
        verdicts = List.copyOf(verdicts);
    }

    /** Those who took part in a language, QtLoop first. */
    public List<Contestant> contestants(Face face) {
        return contestants.stream().filter(contestant -> contestant.face() == face).toList();
    }

    /** QtLoop's opponents in a language. */
    public List<Contestant> peers(Face face) {
        return contestants(face).stream().filter(contestant -> !contestant.isQtLoop()).toList();
    }

    /** What was measured in a language. */
    public List<Measurement> measurements(Face face) {
        return measurements.stream()
                .filter(measurement -> measurement.measure().face() == face)
                .toList();
    }

    /** The limit of QtLoop's ratio to a peer, if there is one that counts. */
    public Optional<Limit> limit(Measure measure, String peer) {
        return verdicts.stream()
                .filter(verdict -> verdict.status() != Verdict.Status.UNMEASURED)
                .map(Verdict::limit)
                .filter(limit -> measure.face() == Face.PYTHON
                        && limit.contestant().equals(Contestant.QTLOOP)
                        && limit.measure().equals(measure.name())
                        && limit.peer().equals(Optional.of(peer)))
                .findFirst();
    }

    /** Whether QtLoop itself could not be measured somewhere. */
    public boolean qtloopFailed() {
        return measurements.stream()
                .anyMatch(measurement -> measurement.failures().containsKey(Contestant.QTLOOP));
    }
}
