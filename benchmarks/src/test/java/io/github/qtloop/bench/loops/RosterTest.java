package io.github.qtloop.bench.loops;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.bench.model.Missing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final List<Loop> ALL = List.of(Loop.ASYNCIO, Loop.UVLOOP, Loop.QASYNC, Loop.QTINTER);

    private static Optional<Distribution> python(String version, boolean library, String... packages) {
        return Optional.of(new Distribution(version, library, List.of(packages)));
    }

    @Test
    void allAreMeasuredInTheInterpreterThatHasThePeers() {
        Roster roster = Roster.choose("3.11", ALL, python("3.11", true, "uvloop", "qasync", "qtinter"));

        assertThat(roster.loops()).containsExactly(Loop.QTLOOP, Loop.ASYNCIO, Loop.UVLOOP, Loop.QASYNC, Loop.QTINTER);
        assertThat(roster.interpreter()).isEqualTo(Interpreter.distribution("3.11"));
        assertThat(roster.missing()).isEmpty();
    }

    @Test
    void withoutSuchPeersTheBundledInterpreterDoes() {
        Roster roster = Roster.choose("3.11", List.of(Loop.ASYNCIO), python("3.11", true, "uvloop"));

        assertThat(roster.loops()).containsExactly(Loop.QTLOOP, Loop.ASYNCIO);
        assertThat(roster.interpreter()).isEqualTo(Interpreter.bundled("3.11"));
    }

    @Test
    void whatIsMissingIsNamedWithWhatToDo() {
        assertThat(missing(python("3.11", true, "uvloop"), "3.13", Loop.UVLOOP))
                .isEqualTo("/usr/bin/python3 is Python 3.11 and not 3.13 (say --python 3.11)");
        assertThat(missing(python("3.11", true), "3.11", Loop.UVLOOP))
                .isEqualTo("it is not installed for /usr/bin/python3 (Debian: apt-get install python3-uvloop)");
        assertThat(missing(python("3.11", false, "uvloop"), "3.11", Loop.UVLOOP))
                .isEqualTo("/usr/bin/python3 has no shared library (Debian: apt-get install libpython3.11)");
        assertThat(missing(python("3.11", true, "uvloop"), "3.11", Loop.QASYNC)).contains("python3-pyqt6").contains("qasync");
        assertThat(missing(python("3.11", true, "qasync"), "3.11", Loop.QTINTER)).contains("python3-pyqt6").contains("qtinter");
        assertThat(missing(Optional.empty(), "3.11", Loop.UVLOOP)).startsWith("there is no /usr/bin/python3");
    }

    private static String missing(Optional<Distribution> distribution, String version, Loop peer) {
        Roster roster = Roster.choose(version, List.of(peer), distribution);
        assertThat(roster.loops()).containsExactly(Loop.QTLOOP);
        assertThat(roster.interpreter()).isEqualTo(Interpreter.bundled(version));
        assertThat(roster.missing()).extracting(Missing::name).containsExactly(peer.toString());
        return roster.missing().getFirst().reason();
    }
}
