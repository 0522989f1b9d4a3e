package io.github.qtloop.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.qtloop.testing.TestPipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which descriptors are reported, and for what. */
interface ReadinessContract extends ReactorCase {

    Duration A_WHILE = Duration.ofMillis(50);

    @Test
    default void aPipeWithBytesIsReadable() throws ReactorException {
        try (TestPipe pipe = TestPipe.pipe()) {
            pipe.write();
            reactor().watch(pipe.reader(), Interest.READ);
            Drive.untilSeen(reactor(), Map.of(pipe.reader(), Interest.READ));
            reactor().watch(pipe.reader(), 0);
        }
    }

    @Test
    default void aPipeWithRoomIsWritable() throws ReactorException {
        try (TestPipe pipe = TestPipe.pipe()) {
            reactor().watch(pipe.writer(), Interest.WRITE);
            Drive.untilSeen(reactor(), Map.of(pipe.writer(), Interest.WRITE));
            reactor().watch(pipe.writer(), 0);
        }
    }

    @Test
    default void aSocketIsReportedForBothDirections() throws ReactorException {
        try (TestPipe sockets = TestPipe.sockets()) {
            sockets.write();
            reactor().watch(sockets.reader(), Interest.READ | Interest.WRITE);
            Drive.untilSeen(reactor(), Map.of(sockets.reader(), Interest.READ | Interest.WRITE));
            reactor().watch(sockets.reader(), 0);
        }
    }

    @Test
    default void whatIsNotReadyIsNotReported() throws ReactorException {
        try (TestPipe empty = TestPipe.pipe();
                TestPipe full = TestPipe.pipe()) {
            full.fill();
            reactor().watch(empty.reader(), Interest.READ);
            reactor().watch(full.writer(), Interest.WRITE);
            Drive drive = Drive.during(reactor(), A_WHILE);
            assertThat(drive.seen()).isEmpty();
            assertThat(drive.steps()).isZero();
            reactor().watch(empty.reader(), 0);
            reactor().watch(full.writer(), 0);
        }
    }

    @Test
    default void readinessIsReportedUntilItIsUsedUp() throws ReactorException {
        try (TestPipe pipe = TestPipe.pipe()) {
            pipe.write();
            reactor().watch(pipe.reader(), Interest.READ);
            for (int turn = 0; turn < 3; turn++) {
                Drive.untilSeen(reactor(), Map.of(pipe.reader(), Interest.READ));
            }
            pipe.drain();
            assertThat(Drive.during(reactor(), A_WHILE).seen()).isEmpty();
            reactor().watch(pipe.reader(), 0);
        }
    }

    @Test
    default void onlyTheLatestInterestCounts() throws ReactorException {
        try (TestPipe sockets = TestPipe.sockets()) {
            sockets.write();
            int fd = sockets.reader();
            reactor().watch(fd, Interest.READ);
            Drive.untilSeen(reactor(), Map.of(fd, Interest.READ));
            reactor().watch(fd, Interest.WRITE);
            Drive.untilSeen(reactor(), Map.of(fd, Interest.WRITE));
            reactor().watch(fd, Interest.READ);
            Drive.untilSeen(reactor(), Map.of(fd, Interest.READ));
            reactor().watch(fd, 0);
            assertThat(Drive.during(reactor(), A_WHILE).seen()).isEmpty();
        }
    }

    @Test
    default void aStepMayChangeAnInterest() {
        try (TestPipe sockets = TestPipe.sockets()) {
            sockets.write();
            int fd = sockets.reader();
            watch(fd, Interest.READ);
            Drive drive = new Drive(reactor());
            drive.run(() -> {
                int seen = drive.seen().getOrDefault(fd, 0);
                watch(fd, (Interest.READ | Interest.WRITE) & ~seen);
                return seen == (Interest.READ | Interest.WRITE);
            });
        }
    }

    @Test
    default void aSinkMayEndTheWatchThatItIsToldOf() {
        try (TestPipe pipe = TestPipe.pipe()) {
            pipe.write();
            watch(pipe.reader(), Interest.READ);
            List<Integer> told = new ArrayList<>();
            new Drive(reactor()).bare(() -> reactor().poll((fd, ready) -> {
                        told.add(fd);
                        watch(fd, 0);
                    })
                    > 0);
            assertThat(Drive.during(reactor(), A_WHILE).seen()).isEmpty();
            assertThat(told).containsExactly(pipe.reader());
        }
    }

    @Test
    default void aSinkMayWatchManyMoreDescriptors() {
        Pipes pipes = new Pipes(100);
        try (pipes) {
            List<TestPipe> first = pipes.all().subList(0, 20);
            List<TestPipe> more = pipes.all().subList(20, 100);
            first.forEach(pipe -> watch(pipe.reader(), Interest.READ));
            Set<Integer> told = new TreeSet<>();
            new Drive(reactor()).bare(() -> {
                reactor().poll((fd, ready) -> {
                    told.add(fd);
                    more.forEach(pipe -> watch(pipe.reader(), Interest.READ));
                });
                return told.size() >= 100;
            });
            assertThat(told).isEqualTo(pipes.readers());
            pipes.readers().forEach(fd -> watch(fd, 0));
        }
    }

    @Test
    default void allOfManyReadyDescriptorsAreReported() {
        Pipes pipes = new Pipes(200);
        try (pipes) {
            Map<Integer, Integer> expected = new HashMap<>();
            pipes.readers().forEach(fd -> {
                watch(fd, Interest.READ);
                expected.put(fd, Interest.READ);
            });
            Drive.untilSeen(reactor(), expected);
            pipes.readers().forEach(fd -> watch(fd, 0));
        }
    }

    @Test
    default void aHangUpIsReported() throws ReactorException {
        try (TestPipe pipe = TestPipe.pipe()) {
            pipe.closeWriter();
            reactor().watch(pipe.reader(), Interest.READ);
            Drive.untilSeen(reactor(), Map.of(pipe.reader(), traits().hangUp()));
            reactor().watch(pipe.reader(), 0);
        }
    }

    @Test
    default void pollingSeesWhatIsReadyOutsideOfARun() throws ReactorException {
        try (TestPipe pipe = TestPipe.pipe()) {
            pipe.write();
            reactor().watch(pipe.reader(), Interest.READ);
            Map<Integer, Integer> seen = new HashMap<>();
            int count = reactor().poll(seen::put);
            Map<Integer, Integer> ready = Map.of(pipe.reader(), Interest.READ);
            assertThat(seen).isEqualTo(traits().pollsOutsideRun() ? ready : Map.of()).hasSize(count);
            reactor().watch(pipe.reader(), 0);
        }
    }

    @Test
    default void watchingARegularFileIsAnswered(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        try (TestPipe regular = TestPipe.regularFile(file)) {
            assertThat(answer(regular.reader(), Interest.READ)).isEqualTo(traits().regularFile());
            assertThat(answer(regular.reader(), 0)).isEqualTo(ReactorTraits.ACCEPTED);
        }
    }

    @Test
    default void watchingAClosedDescriptorIsAnswered() {
        int fd = TestPipe.closedDescriptor();
        assertThat(answer(fd, Interest.READ)).isEqualTo(traits().closedDescriptor());
        assertThat(answer(fd, 0)).isEqualTo(ReactorTraits.ACCEPTED);
    }

    @Test
    default void endingTheWatchOfAClosedDescriptorIsNoError() throws ReactorException {
        try (TestPipe pipe = TestPipe.pipe()) {
            reactor().watch(pipe.reader(), Interest.READ);
            pipe.closeReader();
            assertThatCode(() -> reactor().watch(pipe.reader(), 0)).doesNotThrowAnyException();
        }
    }

    @Test
    default void aNumberThatWasClosedWhileWatchedCanBeWatchedAnew() throws ReactorException {
        try (TestPipe pipe = TestPipe.pipe();
                TestPipe other = TestPipe.pipe()) {
            reactor().watch(pipe.reader(), Interest.READ);
            pipe.reuseReaderFor(other.writer());
            assertThat(answer(pipe.reader(), Interest.WRITE)).isEqualTo(traits().reusedNumber());
            reactor().watch(pipe.reader(), Interest.WRITE);
            Drive.untilSeen(reactor(), Map.of(pipe.reader(), Interest.WRITE));
            reactor().watch(pipe.reader(), 0);
        }
    }

    private void watch(int fd, int interest) {
        assertThat(answer(fd, interest)).isEqualTo(ReactorTraits.ACCEPTED);
    }

    private String answer(int fd, int interest) {
        try {
            reactor().watch(fd, interest);
            return ReactorTraits.ACCEPTED;
        } catch (ReactorException e) {
            return ReactorTraits.refused(e.errno());
        }
    }
}
