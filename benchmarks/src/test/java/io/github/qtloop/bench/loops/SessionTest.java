package io.github.qtloop.bench.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.bench.measuring.SubjectFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SessionTest {

    /** Greets, and answers every request with its own process id. */
    private static final String GOOD = "echo '{\"loop\": \"x 1\"}'; while read line; do echo \"{\\\"pid\\\": $$}\"; done";

    private static final String MISSING = "echo '{\"missing\": \"no module named x\"}'";

    @TempDir
    private Path directory;

    private Session session;

    private void open(String... scripts) {
        session = new Session(
                Stream.of(scripts)
                        .map(script -> new Command(List.of("/bin/sh", "-c", script), Map.of(), directory.resolve("log")))
                        .toList(),
                Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void oneChildAnswersAll() throws Exception {
        open(GOOD);

        assertThat(session.told("loop")).isEmpty();
        assertThat(session.greeting()).isEqualTo(Map.of("loop", "x 1"));
        assertThat(session.told("loop")).contains("x 1");
        assertThat(session.ask(Map.of())).isEqualTo(session.ask(Map.of()));
    }

    @Test
    void aFreshQuestionIsAskedOfAChildOfItsOwn() throws Exception {
        open(GOOD);
        Map<String, Object> first = session.ask(Map.of());
        Map<String, Object> fresh = session.askFreshly(Map.of());

        assertThat(fresh).isNotEqualTo(first);
        assertThat(session.ask(Map.of())).isNotEqualTo(fresh).isNotEqualTo(first);
    }

    @Test
    void anErrorIsAFailureAndTheChildGoesOn() throws Exception {
        open("echo '{}'; read line; echo '{\"error\": \"cannot\"}'; read line; echo '{\"seconds\": 1.0}'");

        assertThatThrownBy(() -> session.ask(Map.of())).isInstanceOf(SubjectFailure.class).hasMessage("cannot");
        assertThat(session.ask(Map.of())).isEqualTo(Map.of("seconds", 1.0));
    }

    @Test
    void aChildThatDiesIsStartedAgain() throws Exception {
        open("echo '{}'; read line; [ -e " + directory + "/died ] && echo '{\"seconds\": 1.0}'; touch "
                + directory + "/died");

        assertThatThrownBy(() -> session.ask(Map.of()))
                .isInstanceOf(SubjectFailure.class)
                .hasMessageStartingWith("it has ended with status ");
        assertThat(session.ask(Map.of())).isEqualTo(Map.of("seconds", 1.0));
    }

    @Test
    void theFirstProgramThatCanMeasureDoes() throws Exception {
        open(MISSING, GOOD);

        assertThat(session.absence()).isEmpty();
        assertThat(session.greeting()).isEqualTo(Map.of("loop", "x 1"));
    }

    @Test
    void whatIsMissingSaysWhy() throws Exception {
        open(MISSING, MISSING.replace("no module", "nothing"));

        assertThat(session.absence()).contains("nothing named x");
        assertThatThrownBy(session::greeting).isInstanceOf(Absent.class).hasMessage("nothing named x");
        assertThatThrownBy(() -> session.ask(Map.of())).isInstanceOf(SubjectFailure.class);
    }
}
