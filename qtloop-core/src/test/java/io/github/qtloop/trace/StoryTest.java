package io.github.qtloop.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final String START = "io.github.qtloop.loop.coroutine.CoroutineFrame.live";
    private static final String RUN = "run.by(the event loop)";

    @Test
    void framesOfTheLoopAreLeftOut() {
        assertThat(told(
                        "io.github.qtloop.loop.QtFuture.await",
                        "java.util.List.get",
                        "app.Main.body",
                        START,
                        "jdk.internal.vm.Continuation.run",
                        "io.github.qtloop.asyncio.Asyncio.run",
                        "app.Main.main"))
                .containsExactly("java.util.List.get(X)", "app.Main.body(X)", RUN, "app.Main.main(X)");
    }

    @Test
    void whatIsBelowTheOldestFrameOfTheProgramStays() {
        assertThat(told("app.Main.main", "jdk.internal.reflect.Accessor.invoke", "com.sun.tools.javac.launcher.SourceLauncher.main"))
                .hasSize(3);
    }

    @Test
    void aTraceWithoutTheProgramStaysAsItIs() {
        assertThat(told("io.github.qtloop.loop.QtFuture.await", "io.github.qtloop.Context.run")).hasSize(2);
    }

    @Test
    void packagesOfOthersWithTheSameBeginningAreThePrograms() {
        assertThat(told("io.github.qtloop.example.Main.main", "io.github.qtloop.Coroutine.await"))
                .contains("io.github.qtloop.example.Main.main(X)");
    }

    @Test
    void tellingTwiceChangesNothing() {
        StackTraceElement[] once = Story.of(stack("app.Main.body", START, "app.Main.main"));
        assertThat(Story.of(once)).containsExactly(once);
    }

    @Test
    void thoseWhoAwaitStandInFrontOfWhoRunsTheLoop() {
        StackTraceElement[] told = Story.of(stack("app.Main.body", START, "app.Main.main"));
        assertThat(texts(Story.await(told, "task 'a'", section("task 'b'", "app.Main.wait"))))
                .containsExactly("app.Main.body(X)", "awaited.by(task 'b')", "app.Main.wait(X)", RUN, "app.Main.main(X)");
    }

    @Test
    void aTaskIsToldOnce() {
        StackTraceElement[] told = Story.await(stack("app.Main.body"), "task 'a'", section("task 'b'", "app.Main.wait"));
        assertThat(Story.await(told, "task 'a'", section("task 'b'", "app.Main.other"))).isSameAs(told);
    }

    @Test
    void aChainGoesOn() {
        StackTraceElement[] told = Story.await(stack("app.Main.body"), "task 'a'", section("task 'b'", "app.Main.wait"));
        assertThat(texts(Story.await(told, "task 'b'", section("task 'c'", "app.Main.last"))))
                .containsExactly(
                        "app.Main.body(X)",
                        "awaited.by(task 'b')",
                        "app.Main.wait(X)",
                        "awaited.by(task 'c')",
                        "app.Main.last(X)");
    }

    @Test
    void eachOfSeveralWhoAwaitHasItsOwnStory() {
        StackTraceElement[] told = Story.await(stack("app.Main.body"), "task 'a'", section("task 'b'", "app.Main.wait"));
        assertThat(texts(Story.await(told, "task 'a'", section("task 'c'", "app.Main.last"))))
                .containsExactly("app.Main.body(X)", "awaited.by(task 'c')", "app.Main.last(X)");
    }

    @Test
    void causesAndWhatIsSuppressedAreTold() {
        Exception cause = error("io.github.qtloop.Context.run", "app.Main.cause");
        Exception suppressed = error("io.github.qtloop.Context.run", "app.Main.other");
        Exception error = error("app.Main.body");
        error.initCause(cause);
        error.addSuppressed(suppressed);
        cause.addSuppressed(error);
        Story.tell(error);

        assertThat(texts(cause.getStackTrace())).containsExactly("app.Main.cause(X)");
        assertThat(texts(suppressed.getStackTrace())).containsExactly("app.Main.other(X)");
    }

    private static Exception error(String... frames) {
        Exception error = new Exception();
        error.setStackTrace(stack(frames));
        return error;
    }

    private static List<StackTraceElement> section(String who, String... frames) {
        return Stream.concat(Stream.of(Frames.awaitedBy(who)), Stream.of(stack(frames))).toList();
    }

    private static List<String> told(String... frames) {
        return texts(Story.of(stack(frames)));
    }

    private static List<String> texts(StackTraceElement[] stack) {
        return Stream.of(stack).map(StackTraceElement::toString).toList();
    }

    private static StackTraceElement[] stack(String... frames) {
        return Stream.of(frames)
                .map(frame -> new StackTraceElement(
                        frame.substring(0, frame.lastIndexOf('.')), frame.substring(frame.lastIndexOf('.') + 1), "X", -1))
                .toArray(StackTraceElement[]::new);
    }
}
