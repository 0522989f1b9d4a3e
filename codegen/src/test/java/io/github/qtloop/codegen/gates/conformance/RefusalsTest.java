package io.github.qtloop.codegen.gates.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that only refuse are recognised, however they do it, and those that do something are not taken for such. */
class RefusalsTest extends SmallSources {
    private static final String CALL = "        callback.run();";

    RefusalsTest(@TempDir Path directory) {
        super(directory);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new UnsupportedOperationException();",
                "throw new UnsupportedOperationException(\"callSoon\");",
                "throw new io.github.qtloop.NotImplementedError(\"call_soon\", \"later\");",
                "throw new AbstractMethodError();",
                "throw new AssertionError();",
                "throw new IllegalStateException(\"not implemented\");",
                "throw new RuntimeException(\"TODO: \" + callback);",
                "throw (new Error(\"unsupported\"));",
                "throw REFUSED;",
                "throw Loop.REFUSED;",
                "throw refusal(\"callSoon\");",
                "throw Loop.refusal(\"callSoon\");",
                "refuse(\"callSoon\");",
                "Loop.refuse(\"callSoon\");",
                "Objects.requireNonNull(callback); ; throw refusal(callback.toString());",
                "if (callback == null) { throw new NullPointerException(); } throw REFUSED;",
                "if (slow > 1) { throw new UnsupportedOperationException(); } else { throw new AssertionError(); }",
                "synchronized (this) { throw new UnsupportedOperationException(); }",
                "try { callback.run(); } finally { throw new UnsupportedOperationException(); }",
                "try { throw new UnsupportedOperationException(); } finally { slow = 0; }",
                "class Own extends UnsupportedOperationException {} throw new Own();",
                "Runnable never = () -> { return; }; throw new UnsupportedOperationException();"
            })
    void aBodyThatOnlyRefusesIsAFault(String body) {
        inputs.replace("shared/core/Loop.java", CALL, body);

        assertThat(check("3.12")).containsExactly(at("call_soon:")
                + "EventLoop.call_soon: Loop (Loop.java:13) only refuses void callSoon(Runnable, @Nullable Context)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return () -> { throw new UnsupportedOperationException(); };",
                "return () -> refuse(\"shutdown\");",
                "return (() -> { throw refusal(\"shutdown\"); });",
                "return Awaitables.failed(new UnsupportedOperationException());"
            })
    void anAwaitableThatOnlyRefusesIsAFault(String body) {
        inputs.replace("own/core/VersionLoop.java", "return () -> null;", body);

        assertThat(check("3.12"))
                .singleElement()
                .asString()
                .contains("EventLoop.shutdown: VersionLoop", "only refuses");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "throw new IllegalStateException(\"Event loop is closed\");",
                "if (slow > 1) { throw new UnsupportedOperationException(); } callback.run();",
                "if (slow > 1) { return; } throw new UnsupportedOperationException();",
                "try { callback.run(); } catch (RuntimeException e) { throw new UnsupportedOperationException(e); }",
                "if (slow > 1) { throw new UnsupportedOperationException(); } else { callback.run(); }",
                "new Thread() { @Override public void run() { throw new UnsupportedOperationException(); } }.start();",
                "start();"
            })
    void aBodyThatDoesSomethingIsNone(String body) {
        inputs.replace("shared/core/Loop.java", CALL, body);

        assertThat(check("3.12")).isEmpty();
    }

    @Test
    void whatPythonRefusesMayBeRefused() {
        inputs.replace("shared/core/Result.java", "T result) {}", "T result) { throw new AssertionError(); }");
        assertThat(check("3.12")).singleElement().asString().contains("Future.set_result: Result", "only refuses");

        inputs.replace("pending.yaml", "refusals: []", "refusals: [{names: [Future.set_result], reason: it does}]");
        assertThat(check("3.12")).isEmpty();
    }

    @Test
    void aRefusalThatIsNoneFails() {
        inputs.replace("pending.yaml", "refusals: []", "refusals: [{names: [Task.cancel], reason: it does not}]");

        assertThat(check("3.12")).containsExactly(
                "pending.yaml:6: Python 3.12: Task.cancel: nothing refuses it: take it out of refusals");
    }

    @Test
    void aRefusalThatNamesNothingFails() {
        inputs.replace("pending.yaml", "refusals: []", "refusals: [{names: [Task.explode], reason: it does not}]");

        assertThatThrownBy(() -> check("3.12"))
                .hasMessage("pending.yaml:6: unused entry refusals: Task.explode; no version needs it");
    }
}
