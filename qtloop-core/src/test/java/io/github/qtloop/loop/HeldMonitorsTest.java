package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.asyncio.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The debug mode tells of monitors that are held across an await. */
final class HeldMonitorsTest extends LoopCase {

    private final Object monitor = new Object();

    @BeforeEach
    void callNothingSlow() {
        loop.setSlowCallbackDuration(60);
    }

    @Test
    void aMonitorThatIsHeldIsReportedWithItsStack() {
        loop.setDebug(true);
        assertThat(awaitInMonitor()).isEqualTo(1);
        assertThat(log.take()).singleElement().asString()
                .startsWith("A coroutine waits while it holds the monitor of a java.lang.Object: ")
                .contains("Taken at:\n  File \"HeldMonitorsTest.java\", line ")
                .containsPattern("Waiting at \\(most recent call last\\):\n(.*\n)*.*HeldMonitorsTest\\.\\S*awaitInMonitor");
    }

    @Test
    void aMonitorOfWhoRunsTheLoopIsNot() {
        loop.setDebug(true);
        synchronized (monitor) {
            assertThat(run(HeldMonitorsTest.this::awaitAlarm)).isEqualTo(1);
        }
        assertThat(log.take()).isEmpty();
    }

    @Test
    void withoutTheDebugModeNobodyLooks() {
        assertThat(awaitInMonitor()).isEqualTo(1);
        assertThat(log.take()).isEmpty();
    }

    private int awaitInMonitor() {
        return run(() -> {
            synchronized (monitor) {
                return awaitAlarm();
            }
        });
    }

    private int awaitAlarm() {
        Future<Integer> alarm = loop.createFuture();
        loop.callSoon(() -> alarm.setResult(1));
        return alarm.await();
    }
}
