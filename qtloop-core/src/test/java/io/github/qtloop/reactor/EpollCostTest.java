package io.github.qtloop.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.qtcore.ObjectCount;
import io.github.qtloop.reactor.backend.epoll.EpollReactor;
import io.github.qtloop.testing.LeakCheck;
import io.github.qtloop.testing.QtThread;
import io.github.qtloop.testing.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link EpollReactor} asks of the system and of Qt, seen in what the kernel tells of its descriptors. */
@ExtendWith(LeakCheck.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class EpollCostTest {

    private static final Pattern WAKEUPS = Pattern.compile("eventfd-count:\\s*([0-9a-f]+)");
    private static final Pattern SECONDS_LEFT = Pattern.compile("it_value: \\((\\d+),");

    @Test
    void aWakeupThatIsPendingIsNotWrittenAgain() {
        Map<String, String> before = Resources.held().descriptors();
        try (Reactor reactor = new EpollReactor()) {
            Path eventfd = opened(before, "[eventfd]");
            reactor.wakeup();
            new Drive(reactor).bare(() -> {
                for (int call = 0; call < 100; call++) {
                    reactor.wakeup();
                }
                assertThat(told(eventfd, WAKEUPS, 16)).isEqualTo(1);
                return true;
            });
        }
    }

    @Test
    void anAcknowledgedWakeupIsReadWhenTheStepHasEnded() {
        Map<String, String> before = Resources.held().descriptors();
        try (Reactor reactor = new EpollReactor()) {
            Path eventfd = opened(before, "[eventfd]");
            reactor.wakeup();
            new Drive(reactor).bare(() -> {
                reactor.acknowledge();
                reactor.wakeup();
                assertThat(told(eventfd, WAKEUPS, 16)).isEqualTo(1);
                return true;
            });
            assertThat(told(eventfd, WAKEUPS, 16)).isEqualTo(1);
            new Drive(reactor).bare(() -> {
                reactor.acknowledge();
                return true;
            });
            assertThat(told(eventfd, WAKEUPS, 16)).isZero();
        }
    }

    @Test
    void aWakeupThatNobodyWaitsForIsNotWritten() {
        Map<String, String> before = Resources.held().descriptors();
        try (Reactor reactor = new EpollReactor()) {
            Path eventfd = opened(before, "[eventfd]");
            reactor.wakeup();
            assertThat(told(eventfd, WAKEUPS, 16)).isZero();
            QtThread.release();
            new Drive(reactor).bare(() -> {
                reactor.acknowledge();
                reactor.wakeup();
                assertThat(told(eventfd, WAKEUPS, 16)).isZero();
                return true;
            });
        }
    }

    @Test
    void onlyANearerDeadlineMovesTheTimer() {
        Map<String, String> before = Resources.held().descriptors();
        try (Reactor reactor = new EpollReactor()) {
            Path timerfd = opened(before, "[timerfd]");
            reactor.setDeadline(inSeconds(2_000));
            assertThat(told(timerfd, SECONDS_LEFT, 10)).isBetween(1_000L, 2_000L);
            reactor.setDeadline(inSeconds(9_000));
            reactor.setDeadline(Reactor.NEVER);
            assertThat(told(timerfd, SECONDS_LEFT, 10)).isBetween(1_000L, 2_000L);
            reactor.setDeadline(inSeconds(1_000));
            assertThat(told(timerfd, SECONDS_LEFT, 10)).isLessThan(1_000);
        }
    }

    @Test
    void theQtObjectsOfALoopAreMadeOnce() {
        try (Reactor reactor = new EpollReactor()) {
            reactor.wakeup();
            Drive.until(reactor, () -> true);
            int made = ObjectCount.everMade();
            for (int run = 0; run < 20; run++) {
                reactor.wakeup();
                Drive.until(reactor, () -> true);
            }
            assertThat(ObjectCount.everMade()).isEqualTo(made);
        }
    }

    private static long inSeconds(long seconds) {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** The one descriptor of this kind that was not there before. */
    private static Path opened(Map<String, String> before, String kind) {
        Map<String, String> now = Resources.held().descriptors();
        now.keySet().removeAll(before.keySet());
        now.values().removeIf(target -> !target.endsWith(kind));
        assertThat(now).hasSize(1);
        return Path.of("/proc/self/fdinfo", now.keySet().iterator().next());
    }

    private static long told(Path descriptor, Pattern pattern, int radix) {
        Matcher matcher;
        try {
            matcher = pattern.matcher(Files.readString(descriptor));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(matcher.find()).isTrue();
        return Long.parseLong(matcher.group(1), radix);
    }
}
