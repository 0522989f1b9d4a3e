package io.github.qtloop.codegen.gates.revapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.codegen.testing.Inputs;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drift within a version, as patch releases bring it, is seen in the Java shims, in both directions. */
@Tag("ci")
class JavaDriftTest {
    private static final String SPEC = "asyncio/3.12.yaml";
    private static final JavaDrift DRIFT = new JavaDrift(Modules.COMPILER, new ApiComparison(Modules.ANNOTATIONS));

    @TempDir
    Path directory = Path.of("");

    @Test
    void theSameSpecGivesTheSameShims() {
        assertThat(DRIFT.between(Inputs.SMALL, Inputs.SMALL.resolve(SPEC))).isEmpty();
    }

    @Test
    void methodsComeAndGo() {
        Inputs without = changed("""
                    methods:
                      get_event_loop:
                        kind: function
                        returns: events.EventLoop
                        parameters: []
                """, "");

        assertThat(from(without)).singleElement().asString().startsWith(
                "java.method.addedToInterface Policy.getEventLoop(): Policy.get_event_loop: new method (3.12.yaml:");
        assertThat(to(without)).singleElement().asString().startsWith(
                "java.method.removed Policy.getEventLoop(): Policy.get_event_loop: method removed (3.12.yaml:");
    }

    @Test
    void parametersComeAndGo() {
        Inputs without = changed("""
                          - {name: keep_alive, kind: keyword_only, default: None, type: bool | None}
                """, "");

        assertThat(from(without))
                .allMatch(line -> line.contains(": EventLoop.create_server: parameter keep_alive=None added"))
                .extracting(line -> line.split(":")[0])
                .containsExactly(options("added"));
        assertThat(to(without))
                .allMatch(line -> line.contains(": EventLoop.create_server: parameter keep_alive=None removed"))
                .extracting(line -> line.split(":")[0])
                .containsExactly(options("removed"));
    }

    /** The method's own options, and those of the function that hands its keyword arguments to it. */
    private static String[] options(String change) {
        return Stream.of("ConnectOptions.keepAlive()", "ConnectOptions.Builder.keepAlive(Boolean)",
                        "CreateServerOptions.keepAlive()", "CreateServerOptions.Builder.keepAlive(Boolean)")
                .map(option -> "java.method." + change + " " + option)
                .toArray(String[]::new);
    }

    @Test
    void typesChange() {
        Inputs text = changed("returns: int", "returns: str");
        String line = " (newType io.github.qtloop.Awaitable<java.lang.String>, oldType"
                + " io.github.qtloop.Awaitable<java.lang.Integer>): EventLoop.create_server: returns: str, was int"
                + " (3.12.yaml:" + text.lineOf(SPEC, "create_server") + ")";

        assertThat(to(text))
                .allMatch(difference -> difference.endsWith(line))
                .extracting(difference -> difference.replace(line, ""))
                .containsExactly(
                        "java.method.returnTypeTypeParametersChanged EventLoop.createServer(String)",
                        "java.method.returnTypeTypeParametersChanged EventLoop.createServer(String,"
                                + " CreateServerOptions)");
    }

    @Test
    void aliasesOfTypesChange() {
        Inputs narrow = changed("_FutureLike: 'Future[_T] | Awaitable[_T]'", "_FutureLike: 'Future[_T]'");

        assertThat(to(narrow)).isNotEmpty().allMatch(line -> line.contains("): _FutureLike: "));
    }

    @Test
    void deprecationsComeAndGo() {
        Inputs deprecated = changed("      wait:\n", "      wait:\n        deprecated: {source: interpreter}\n");

        assertThat(to(deprecated)).singleElement().asString().startsWith(
                "java.annotation.added Future.waitFor() (annotation @java.lang.Deprecated): Future.wait: deprecated");
        assertThat(from(deprecated)).singleElement().asString().startsWith(
                "java.annotation.removed Future.waitFor() (annotation @java.lang.Deprecated): Future.wait: no longer");
    }

    @Test
    void whatTheOverlayDoesNotKnowIsNamed() {
        Inputs more = changed("      wait:\n", "      news: {kind: function, parameters: []}\n      wait:\n");

        assertThatThrownBy(() -> to(more))
                .hasMessageStartingWith("3.12.yaml:" + more.lineOf(SPEC, "news:") + ": Future.news is not documented");
    }

    private Inputs changed(String old, String text) {
        return Inputs.copy(directory).replace(SPEC, old, text);
    }

    /** What is seen when the spec changes into another one. */
    private static List<String> to(Inputs fresh) {
        return DRIFT.between(Inputs.SMALL, fresh.directory().resolve(SPEC));
    }

    /** What is seen when the other one changes into the spec. */
    private static List<String> from(Inputs committed) {
        return DRIFT.between(committed.directory(), Inputs.SMALL.resolve(SPEC));
    }
}
