package io.github.qtloop.codegen.gates.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.pipeline.Generator;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small classes implement the small surface; a planted fault of each sort is one line that names it. */
class ConformanceTest extends SmallSources {
    private static final String START = "    static void start";

    /** A text in a file that is replaced, and the fault that this is, at the line of a text of the spec. */
    private record Planted(String name, String file, String old, String text, String at, String fault) {}

    ConformanceTest(@TempDir Path directory) {
        super(directory);
    }

    @Test
    void whatConformsHasNoFaults() {
        assertThat(check("3.12")).isEmpty();
    }

    static Stream<Planted> planted() {
        return Stream.of(
                new Planted(
                        "no class has it",
                        "shared/core/Loop.java",
                        "public void callSoon(",
                        "void callLater(",
                        "call_soon:",
                        "EventLoop.call_soon: no class implements void callSoon(Runnable, @Nullable Context)"),
                new Planted(
                        "it is not public",
                        "shared/core/Loop.java",
                        "public void callSoon(",
                        "void callSoon(",
                        "call_soon:",
                        "EventLoop.call_soon: no class implements void callSoon(Runnable, @Nullable Context)"),
                new Planted(
                        "one class has it not",
                        "shared/core/Functions.java",
                        "final class Functions",
                        "class Other implements io.github.qtloop.asyncio.Future<String> { public String "
                                + "await() { return \"\"; } public String waitFor() { return \"\"; } }\nfinal class "
                                + "Functions",
                        "set_result:",
                        "Future.set_result: Other (Functions.java:6) does not implement void setResult(T)"),
                new Planted(
                        "an anonymous one neither",
                        "shared/core/Functions.java",
                        "return null",
                        "return new Policies(new io.github.qtloop.asyncio.AsyncioFunctions() {})",
                        "get_policy:",
                        "get_policy: (anonymous AsyncioFunctions) (Functions.java:9) does not implement Policy "
                                + "getPolicy()"),
                new Planted(
                        "an accessor is missing",
                        "shared/core/Loop.java",
                        "public void setSlowCallbackDuration",
                        "void setSlow",
                        "EventLoop:",
                        "EventLoop.slow_callback_duration: no class implements void setSlowCallbackDuration(double)"),
                new Planted(
                        "a helper refuses",
                        "own/core/VersionLoop.java",
                        "() -> null",
                        "refuse(\"shutdown\")",
                        "shutdown:\n        kind: coroutine_function\n        returns: None\n        parameters:\n",
                        "EventLoop.shutdown: VersionLoop (VersionLoop.java:8) only refuses Awaitable<@Nullable "
                                + "Void> shutdown(@Nullable Double)"),
                new Planted(
                        "it overrides no more",
                        "shared/core/Run.java",
                        "public boolean cancel(",
                        "public void stop() {}\n\n    public boolean cancel(",
                        "Task:",
                        "Task: Run (Run.java:8) has the public method stop(), which overrides nothing"),
                new Planted(
                        "other parameters override no more",
                        "shared/core/Run.java",
                        "public void accept(T result)",
                        "public void accept(T result, T other)",
                        "Task:",
                        "Task: Run (Run.java:13) has the public method accept(T, T), which overrides nothing"),
                new Planted(
                        "a pending method is there",
                        "own/core/VersionLoop.java",
                        "public final class VersionLoop extends Loop {",
                        "public final class VersionLoop extends Loop {\n    public Awaitable<Integer> "
                                + "createServer(String host, CreateServerOptions options) { return () -> 1; }\n",
                        "create_server:",
                        "EventLoop.create_server: VersionLoop (VersionLoop.java:7) implements "
                                + "Awaitable<Integer> createServer(String, CreateServerOptions): take it out of "
                                + "pending.yaml:3"),
                new Planted(
                        "a pending class is there",
                        "shared/core/Functions.java",
                        "final class Functions",
                        "record P(EventLoop getEventLoop) implements Policy {}\nfinal class Functions",
                        "Policy:",
                        "Policy: P (Functions.java:6) implements it: take it out of pending.yaml:4"),
                new Planted(
                        "no class at all",
                        "shared/core/Functions.java",
                        "implements AsyncioFunctions",
                        "implements Policies",
                        "schema",
                        "asyncio: no class implements it: write one, or list it in pending.yaml with a reason"));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void faultIsNamed(Planted planted) {
        inputs.replace(planted.file, planted.old, planted.text);

        assertThat(check("3.12"))
                .as(planted.name)
                .containsExactly(at(planted.at) + planted.fault);
    }

    @Test
    void whatAllVersionsShareMayServeOneOfThem() {
        String spec = "asyncio/3.11.yaml";
        String missing = "3.11.yaml:"
                + inputs.lineOf(spec, "shutdown:\n        kind: coroutine_function\n        returns: None\n"
                        + "        parameters: []\n    inherited")
                + ": Python 3.11: EventLoop.shutdown: no class implements Awaitable<@Nullable Void> shutdown()";
        assertThat(check("3.11")).containsExactly("3.11.yaml:" + inputs.lineOf(spec, "EventLoop:")
                + ": Python 3.11: EventLoop: VersionLoop (VersionLoop.java:8) has the public method shutdown(Double),"
                + " which overrides nothing", missing);

        inputs.replace("shared/core/Loop.java", START, "    public void shutdown(Double timeout) {}\n\n" + START);
        assertThat(check("3.11")).containsExactly(missing);
    }

    @Test
    void aMethodWithOtherParametersIsTwoFaults() {
        inputs.replace("shared/core/Loop.java", "callSoon(Runnable", "callSoon(Callable");

        assertThat(check("3.12")).containsExactly(
                at("EventLoop:") + "EventLoop: Loop (Loop.java:13) has the public method callSoon(Callable, Context),"
                        + " which overrides nothing",
                at("call_soon:")
                        + "EventLoop.call_soon: no class implements void callSoon(Runnable, @Nullable Context)");
    }

    @Test
    void aClassOfATypeThatTheVersionLacksIsAFault() {
        inputs.replace("shared/core/Run.java", "final class", "class Down extends QueueShutDown {}\n\nfinal class")
                .replace("own/core/VersionLoop.java", "shutdown(@Nullable Double timeout)", "shutdown()");

        assertThat(check("3.11")).containsExactly("3.12.yaml:" + inputs.lineOf(SPEC, "QueueShutDown:")
                + ": Python 3.11: QueueShutDown: Down (Run.java:6) implements it, but this version has it not");
    }

    @Test
    void allFaultsAreReportedInTheOrderOfTheSpec() {
        inputs.replace("shared/core/Loop.java", "callback.run();", "throw new AssertionError();")
                .replace("shared/core/Run.java", "public boolean cancel(", "public boolean abandon(")
                .replace("shared/core/Result.java", "public void setResult", "void setResult");

        assertThat(check("3.12")).hasSize(4).isSortedAccordingTo((a, b) -> line(a) - line(b));
    }

    @Test
    void aSourceThatDoesNotParseHasItsLine() {
        inputs.replace("shared/core/Run.java", "return false;", "return false");

        assertThatThrownBy(() -> check("3.12"))
                .isInstanceOf(CodegenException.class)
                .hasMessageStartingWith("Run.java:9: ");
    }

    @Test
    void aMissingDirectoryFails() {
        Generator generator = new Generator(directory);
        List<Path> none = List.of(directory.resolve("none"));

        assertThatThrownBy(() -> Conformance.check(generator, PythonVersion.of("3.12"), none, none))
                .isInstanceOf(CodegenException.class)
                .hasMessageContaining("there is no directory");
    }

    private static int line(String fault) {
        return Integer.parseInt(fault.split(":")[1]);
    }
}
