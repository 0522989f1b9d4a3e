package io.github.qtloop.codegen.gates.conformance;

import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.pipeline.Generator;
import io.github.qtloop.codegen.testing.Inputs;
import java.nio.file.Path;
import java.util.List;

/** A copy of the small surface with small classes that implement it for Python 3.12. */
abstract class SmallSources {
    static final String SPEC = "asyncio/3.12.yaml";

    final Path directory;
    final Inputs inputs;

    SmallSources(Path directory) {
        this.directory = directory;
        inputs = Inputs.copy(Inputs.SMALL, directory);
        Inputs.copy(Inputs.GOLDEN.resolve("conformance"), directory);
    }

    /** The faults of a version. */
    final List<String> check(String version) {
        return Conformance.check(
                new Generator(directory),
                PythonVersion.of(version),
                List.of(directory.resolve("shared")),
                List.of(directory.resolve("own")));
    }

    /** How a fault of 3.12 begins, at the first line of its spec with a text. */
    final String at(String text) {
        return "3.12.yaml:" + inputs.lineOf(SPEC, text) + ": Python 3.12: ";
    }
}
