package io.github.qtloop.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No member of a family outlives its end. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ProcessFamilyTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void theProcessAndWhatItHasStartedEnd() throws Exception {
        Process process = new ProcessBuilder("sh", "-c", "sleep 100 & echo $!; wait").start();
        try (BufferedReader output = process.inputReader()) {
            ProcessHandle grandchild =
                    ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();

            ProcessFamily.of(process).end(LIMIT);

            assertThat(process.isAlive()).isFalse();
            grandchild.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Test
    void theFamilyIsTheOneOfBefore() throws Exception {
        Process process = new ProcessBuilder("sh", "-c", "sleep 100 & echo $!; read line").start();
        try (BufferedReader output = process.inputReader()) {
            ProcessHandle grandchild =
                    ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            ProcessFamily family = ProcessFamily.of(process);
            process.getOutputStream().close();
            assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(grandchild.isAlive()).isTrue();

            family.end(LIMIT);

            grandchild.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
