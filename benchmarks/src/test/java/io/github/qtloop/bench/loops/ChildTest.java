package io.github.qtloop.bench.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Children of a shell, good and bad ones. */
@Tag("ci")
@Timeout(60)
class ChildTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    private Command shell(String script) {
        return new Command(List.of("/bin/sh", "-c", script), Map.of(), directory.resolve("log"));
    }

    @Test
    void answersAreMaps() throws Exception {
        try (Child child = Child.start(shell("read line; echo '{\"got\": '\"$line\"', \"seconds\": 1e-05}'"))) {
            assertThat(child.ask(Map.of("measure", "sleep0"), LONG))
                    .isEqualTo(Map.of("got", Map.of("measure", "sleep0"), "seconds", 1e-5));
        }
    }

    @Test
    void theEndOfItsInputEndsAChild() throws Exception {
        Child child = Child.start(shell("cat >/dev/null; echo ended >&2"));
        child.close();

        assertThat(child.isAlive()).isFalse();
        assertThat(directory.resolve("log")).hasContent("ended");
    }

    static Stream<Arguments> badChildren() {
        return Stream.of(
                Arguments.of("exit 3", "it has ended with status 3"),
                Arguments.of(
                        "printf 'one\\n\\n  two\\nthree\\nfour\\n' >&2; exit 1",
                        "it has ended with status 1: two | three | four; see LOG"),
                Arguments.of("echo hello; read line", "'hello' is no answer"),
                Arguments.of("echo '[1]'; read line", "'[1]' is no answer"),
                Arguments.of("echo why >&2; echo '{1: '; read line", "'{1: ' is no answer: why; see LOG"),
                Arguments.of("exec >&-; read line", "it has closed its standard output"),
                Arguments.of("read line; read line", "no answer within 0.3 s"));
    }

    @ParameterizedTest
    @MethodSource("badChildren")
    void aBadChildIsToldInOneLine(String script, String message) throws Exception {
        Duration limit = message.startsWith("no answer") ? Duration.ofMillis(300) : LONG;
        try (Child child = Child.start(shell(script))) {
            assertThatThrownBy(() -> child.receive(limit))
                    .isInstanceOf(ChildFailure.class)
                    .hasMessage(message.replace("LOG", directory.resolve("log").toString()));
        }
    }

    @Test
    void aChildThatDoesNotEndIsDestroyed() throws Exception {
        Child child = Child.start(shell("exec sleep 1000"));
        child.close();

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void aProgramThatIsNotThere() {
        Command command = new Command(List.of("/nowhere/program"), Map.of(), directory.resolve("log"));

        assertThatThrownBy(() -> Child.start(command))
                .isInstanceOf(ChildFailure.class)
                .hasMessageStartingWith("it cannot be started: ")
                .hasMessageContaining("/nowhere/program");
    }
}
