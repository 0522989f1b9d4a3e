package io.github.qtloop.codegen.gates.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.model.PythonRelease;
import io.github.qtloop.codegen.model.Spec;
import io.github.qtloop.codegen.model.SpecCheck;
import io.github.qtloop.codegen.model.SpecReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed specs of releases that no module is for. */
class HistoryTest {
    private static final History REAL = new History(Path.of("../api-spec/src/main/resources"));

    static Stream<PythonRelease> releases() {
        return REAL.releases().stream();
    }

    @Test
    void theHistoryHasOlderVersionsAndOtherPatchReleases() {
        assertThat(REAL.releases()).isSorted()
                .extracting(PythonRelease::toString)
                .contains("3.9.6", "3.10.8", "3.11.2", "3.13.0");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aSpecIsValidAndOfTheReleaseOfItsName(PythonRelease release) {
        Spec spec = new SpecReader().read(REAL.file(release));
        SpecCheck.check(spec);

        assertThat(spec.release()).isEqualTo(release.toString());
        assertThat(spec.python()).isEqualTo(release.version());
    }

    @Test
    void noReleaseIsThatOfAModule() {
        assertThat(SpecInputs.REAL.versions().stream().map(version -> SpecInputs.REAL.committed(version).release()))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(REAL.releases().stream().map(PythonRelease::toString).toList());
    }

    /** What broke loops before the oldest version that has a module, and between two patch releases. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            3.9    | 3.10   | SIGNATURE | CALLER | gather                  | parameter loop=None removed
            3.9    | 3.10   | SIGNATURE | CALLER | sleep                   | parameter loop=None removed
            3.9    | 3.10   | SIGNATURE | CALLER | wait                    | parameter loop=None removed
            3.9    | 3.10   | SIGNATURE | CALLER | open_connection         | parameter loop=None removed
            3.9    | 3.10   | SIGNATURE | CALLER | start_server            | parameter loop=None removed
            3.10   | 3.11   | ADDED     | NEITHER | Runner                 | new class
            3.10   | 3.11   | SIGNATURE | LOOP   | BaseEventLoop.create_task | parameter context=None added
            3.10   | 3.11   | SIGNATURE | NEITHER | create_task            | parameter context=None added
            3.10   | 3.11   | ADDED     | LOOP   | AbstractEventLoop.sock_sendto | new coroutine method
            3.10   | 3.11   | ADDED     | LOOP   | AbstractEventLoop.sock_recvfrom | new coroutine method
            3.10   | 3.11   | ADDED     | LOOP   | AbstractEventLoop.sock_recvfrom_into | new coroutine method
            3.10   | 3.11   | SIGNATURE | LOOP   | BaseEventLoop.start_tls | parameter ssl_shutdown_timeout=None added
            3.10   | 3.11   | HOOK      | LOOP   | BaseEventLoop._make_ssl_transport | parameter ssl_shutdown_timeout=None added
            3.10   | 3.11   | HOOK      | LOOP   | BaseSelectorEventLoop._accept_connection | parameter ssl_shutdown_timeout=30.0 added
            3.10   | 3.11   | HOOK      | LOOP   | BaseSelectorEventLoop._start_serving | parameter ssl_shutdown_timeout=30.0 added
            3.10   | 3.11   | BEHAVIOUR | LOOP   | runner_in_running_loop  | raises RuntimeError, was there is no Runner
            3.10.8 | 3.11   | BEHAVIOUR | LOOP   | run_sigint              | the main task is cancelled, was KeyboardInterrupt
            3.13.0 | 3.13   | SIGNATURE | LOOP | BaseEventLoop.create_task | parameter **kwargs added
            3.13.0 | 3.13   | BEHAVIOUR | LOOP   | create_task_eager_start | starts the task at once, was raises TypeError
            """)
    void whatBrokeLoopsIsReported(String from, String to, Group group, Breaks breaks, String subject, String summary) {
        assertThat(SpecInputs.REAL.between(from, to).changes())
                .filteredOn(change -> change.group() == group && change.subject().equals(subject))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.breaks()).isEqualTo(breaks);
                    assertThat(change.summary()).contains(summary);
                });
    }

    @Test
    void theMatrixHasTheVersionsOfTheHistory() {
        List<String> versions = SpecInputs.REAL.between("3.9", "3.11").matrix().versions();

        assertThat(versions).hasSize(3).startsWith("3.9.6", "3.10.8");
    }
}
