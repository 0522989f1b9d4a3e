package io.github.qtloop.codegen.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.testing.Inputs;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the list says of names that a new version lacks: whether anybody has announced it, and for when. */
class DriftStepTest {
    private static final String NEWEST = "asyncio/3.12.yaml";
    private static final String NEW = "asyncio/3.13.yaml";
    private static final String OVERLAY = "overlay/general.yaml";

    @TempDir
    private Path directory;

    @Test
    void whatGoesWhenItWasToGoIsAnnounced() {
        Inputs inputs = inputs().replace(OVERLAY, "removal: '3.14'", "removal: '3.13'");

        assertThat(listed(inputs.replace(NEW, "  get_policy:", "  fetch_policy:")))
                .contains(": get_policy is gone, as announced\n", ": Policy is still there\n")
                .doesNotContain("without an announcement");
    }

    @Test
    void whatGoesTooEarlyIsSaidToDoSo() {
        assertThat(listed(inputs().replace(NEW, "  get_policy:", "  fetch_policy:")))
                .contains("get_policy is gone, earlier than announced\n")
                .doesNotContain("without an announcement");
    }

    @Test
    void whatGoesUnannouncedIsSaidToDoSo() {
        Inputs inputs = inputs().replace(NEW, "  connect:", "  join:");

        assertThat(listed(inputs))
                .contains("   - 3.12.yaml:" + inputs.lineOf(NEWEST, "connect:")
                        + ": connect is gone without an announcement\n")
                .doesNotContain("gone, as announced", "gone, earlier");
    }

    @Test
    void aWarningOfTheInterpreterIsAnAnnouncement() {
        Inputs inputs = inputs()
                .replace(NEWEST, "  connect:\n", "  connect:\n    deprecated: {source: interpreter, conditional: true}\n")
                .replace(NEW, "  connect:", "  join:");

        assertThat(listed(inputs)).doesNotContain("connect is gone");
    }

    /** The small specs, and a new version that is the newest one once more. */
    private Inputs inputs() {
        Inputs inputs = Inputs.copy(directory);
        Inputs.write(directory.resolve(NEW), Inputs.read(directory).get(NEWEST).replace("3.12", "3.13"));
        return inputs;
    }

    private static String listed(Inputs inputs) {
        TodoList todo = new TodoList();
        new DriftStep(inputs.directory(), PythonVersion.of("3.12"), PythonVersion.of("3.13"), todo).run();
        StringWriter text = new StringWriter();
        todo.print(new PrintWriter(text));
        return text.toString();
    }
}
