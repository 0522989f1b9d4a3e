package io.github.qtloop.codegen.gates.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new version brought and nobody has decided on is refused in the newest version, with its place. */
class UndecidedTest extends SmallSources {
    UndecidedTest(@TempDir Path directory) {
        super(directory);
    }

    @Test
    void aPendingNameNeedsAReason() {
        inputs.replace("pending.yaml", "nobody serves", "TODO say why");
        assertThat(check("3.12"))
                .contains("pending.yaml:" + inputs.lineOf("pending.yaml", "TODO")
                        + ": Python 3.12: EventLoop.create_server: TODO say why");
        assertThat(check("3.11")).noneMatch(fault -> fault.contains("TODO"));
    }

    @Test
    void soDoesAnExclusion() {
        String file = "overlay/general.yaml";
        inputs.replace(file, "it is one", "'TODO 3.12.yaml:1: say why'");
        assertThat(check("3.12"))
                .contains("general.yaml:" + inputs.lineOf(file, "TODO")
                        + ": Python 3.12: EventLoop.secret: TODO 3.12.yaml:1: say why");
    }
}
