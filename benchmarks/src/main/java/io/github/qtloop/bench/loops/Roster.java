package io.github.qtloop.bench.loops;

import io.github.qtloop.bench.model.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who can take part in which interpreter. A peer that is a package is in the distribution's Python only, and then all
 * loops are measured in that.
 *
 * @param interpreter the one that all share
 * @param loops who takes part, QtLoop first
 * @param missing who cannot, and why
 */
record Roster(Interpreter interpreter, List<Loop> loops, List<Missing> missing) {

    /**
     * Chooses.
     *
     * @param version the wanted version of Python, such as 3.11
     * @param peers who is wanted beside QtLoop
     * @param distribution the distribution's Python, if there is one
     */
    static Roster choose(String version, List<Loop> peers, Optional<Distribution> distribution) {
        List<Loop> loops = new ArrayList<>(List.of(Loop.QTLOOP));
        List<Missing> missing = new ArrayList<>();
        Interpreter interpreter = Interpreter.bundled(version);
        for (Loop peer : peers) {
            Optional<String> lack = peer.isPackage()
                    ? distribution.map(python -> python.lacks(peer, version))
                            .orElse(Optional.of("there is no " + Distribution.EXECUTABLE + " that answers"))
                    : Optional.empty();
            if (lack.isPresent()) {
                missing.add(new Missing(peer.toString(), lack.get()));
            } else {
                loops.add(peer);
                interpreter = peer.isPackage() ? Interpreter.distribution(version) : interpreter;
            }
        }
        return new Roster(interpreter, loops, missing);
    }
}
