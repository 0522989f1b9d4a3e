package io.github.qtloop.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.codegen.revapi.ApiComparison;
import io.github.qtloop.codegen.revapi.JavaDrift;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drift within a version, as patch releases bring it, is seen in the Java shims, in both directions. */
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
        Inputs without = changed("          - {name: keep_alive, kind: keyword_only, default: None, type: bool | None}\n", "");

        assertThat(from(without))
                .hasSize(4)
                .allMatch(line -> line.matches("java\\.method\\.added (CreateServer|Connect)Options.*"))
                .allMatch(line -> line.contains(": EventLoop.create_server: parameter keep_alive=None added"));
        assertThat(to(without))
                .hasSize(4)
                .allMatch(line -> line.matches("java\\.method\\.removed (CreateServer|Connect)Options.*"))
                .allMatch(line -> line.contains(": EventLoop.create_server: parameter keep_alive=None removed"));
    }

    @Test
    void typesChange() {
        Inputs plain = changed("        kind: coroutine_function\n        returns: None\n        parameters:\n          - {name: timeout",
                "        kind: function\n        returns: None\n        parameters:\n          - {name: timeout");

        assertThat(to(plain))
                .hasSize(2)
                .allMatch(line -> line.startsWith("java.method.returnTypeChanged EventLoop.shutdown("))
                .allMatch(line -> line.contains("newType void"))
                .allMatch(line -> line.contains(": SelectorEventLoop.shutdown: kind: function, was coroutine_function"));
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
                .hasMessage("3.12.yaml:" + more.lineOf(SPEC, "news:")
                        + ": Future.news is not documented: say in the overlay what it is, or exclude it with a reason");
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
