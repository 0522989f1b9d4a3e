package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.asyncio.Future;
import io.github.qtloop.testing.ChildJvm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of a JVM in which nobody has looked at an error. */
@Tag("ci")
final class LastReportsTest {

    /** What the JDK's logging writes before a report. */
    private static final Pattern HEADER =
            Pattern.compile("(?m)^.* io\\.github\\.qtloop\\.loop\\.report\\.ErrorLog error\\RSEVERE: ");

    private static final String REPORT = "Task exception was never retrieved";

    @ParameterizedTest
    @ValueSource(strings = {"kept", "dropped", "of a running loop", "after other reports"})
    void anErrorThatNobodyHasLookedAtIsReported(String what) {
        ChildJvm.Outcome outcome = ChildJvm.run(Program.class, what);
        assertThat(outcome.errors().split(REPORT + "\\Rfuture: ", -1)).hasSize(2);
        assertThat(outcome.errors())
                .contains(REPORT + "\nfuture: <Task finished name='failing'")
                .contains("java.lang.IllegalStateException: of a task\n\tat ");
        assertThat(outcome.status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seen", "awaited"})
    void oneThatSomebodyHasLookedAtIsNot(String what) {
        assertThat(ChildJvm.run(Program.class, what)).isEqualTo(new ChildJvm.Outcome(0, "", ""));
    }

    @Test
    void theReportReadsAsAnEarlierOne() {
        String errors = ChildJvm.run(Program.class, "collected and kept").errors();
        String texts = HEADER.matcher(errors).replaceAll("").replaceAll("(?m)^(\\tat .*)?\\R", "");
        assertThat(texts).startsWith(REPORT);
        String report = texts.substring(0, texts.lastIndexOf(REPORT)).strip();
        assertThat(texts.strip()).isEqualTo(report + "\n" + report);
    }

    @Test
    void theExceptionHandlerIsAsked() {
        assertThat(ChildJvm.run(Program.class, "handled"))
                .isEqualTo(new ChildJvm.Outcome(0, "Task exception was never retrieved: of a task\n", ""));
    }

    @Test
    void manyErrorsAreAllReportedOnce() {
        String errors = ChildJvm.run(Program.class, "many").errors();
        assertThat(errors.split(REPORT, -1)).hasSize(Program.MANY + 1);
    }

    /** Does what its argument says. */
    static final class Program {

        static final int MANY = 50;

        private static final List<Future<?>> KEPT = new ArrayList<>();

        public static void main(String[] arguments) {
            CommonLoop loop = new CommonLoop();
            switch (arguments[0]) {
                case "kept" -> KEPT.add(fail(loop));
                case "dropped" -> fail(loop);
                case "of a running loop" -> {
                    KEPT.add(fail(loop));
                    loop.callSoon(() -> System.exit(0));
                    loop.runForever();
                }
                case "after other reports" -> {
                    loop.callExceptionHandler(Map.of("message", "before"));
                    KEPT.add(fail(loop));
                }
                case "seen" -> fail(loop).exception();
                case "awaited" -> {
                    Future<?> failed = fail(loop);
                    try {
                        loop.runUntilComplete(failed);
                    } catch (IllegalStateException e) {
                        KEPT.add(failed);
                    }
                }
                case "collected and kept" -> {
                    fail(loop);
                    loop.setDebug(true);
                    loop.close();
                    CommonLoop next = new CommonLoop();
                    KEPT.add(fail(next));
                    loop = next;
                }
                case "handled" -> {
                    loop.setExceptionHandler((where, report) -> System.out.println(
                            report.get("message") + ": " + ((Throwable) report.get("exception")).getMessage()));
                    KEPT.add(fail(loop));
                }
                default -> {
                    for (int i = 0; i < MANY; i++) {
                        KEPT.add(fail(loop));
                    }
                }
            }
            loop.close();
        }

        private static Future<?> fail(CommonLoop loop) {
            Future<?> task = loop.createTask(
                    () -> {
                        throw new IllegalStateException("of a task");
                    },
                    "failing");
            loop.stop();
            loop.runForever();
            return task;
        }
    }
}
