package io.github.qtloop.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The cache between processes: started at once, and killed half-way. */
@Tag("ci")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
final class CacheProcessesTest {

    private static final int NEVER = -1;
    private static final ChildJvm.Outcome WHOLE =
            new ChildJvm.Outcome(0, "whole" + System.lineSeparator(), "");

    @TempDir
    private Path temporary;

    @Test
    void processesThatStartAtOnceFillAnEntryOnce() throws IOException {
        List<ChildJvm> children = Stream.generate(() -> start(NEVER)).limit(3).toList();
        assertThat(children).extracting(ChildJvm::await).containsOnly(WHOLE);
        assertThat(fillings()).isEqualTo(1);
    }

    @Test
    void aProcessThatDiesHalfWayLeavesNothingInTheEntrysPlace() throws IOException {
        assertThat(start(CacheProcess.FILES / 2).await().status()).isEqualTo(CacheProcess.DIED);
        assertThat(entry()).doesNotExist();
        assertThat(start(NEVER).await()).isEqualTo(WHOLE);
        assertThat(fillings()).isEqualTo(2);
        try (Stream<Path> files = Files.list(entry().getParent())) {
            assertThat(files).containsExactlyInAnyOrder(entry(), entry().resolveSibling("entry.lock"));
        }
    }

    @Test
    void aProcessThatDiesDuringARepairLeavesAnEntryThatIsRepairedNext() throws IOException {
        assertThat(start(NEVER).await()).isEqualTo(WHOLE);
        Files.delete(entry().resolve("file7"));
        assertThat(start(CacheProcess.FILES / 2).await().status()).isEqualTo(CacheProcess.DIED);
        assertThat(start(NEVER).await()).isEqualTo(WHOLE);
        assertThat(fillings()).isEqualTo(3);
    }

    @Test
    void aProcessThatWaitsGoesOnWhenTheOtherDies() {
        ChildJvm first = start(CacheProcess.FILES - 1);
        ChildJvm second = start(NEVER);
        first.await();
        assertThat(second.await()).isEqualTo(WHOLE);
    }

    private Path entry() {
        return temporary.resolve("cache").resolve("entry");
    }

    private ChildJvm start(int diesAfter) {
        return ChildJvm.start(CacheProcess.class, temporary.resolve("cache"), temporary.resolve("log"), diesAfter);
    }

    private long fillings() throws IOException {
        return Files.readAllLines(temporary.resolve("log")).size();
    }
}
