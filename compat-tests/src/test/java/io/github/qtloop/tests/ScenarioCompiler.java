package io.github.qtloop.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles the Java halves of scenarios against the surface of one version: a scenario that uses what the version does
 * not have is refused by javac.
 */
final class ScenarioCompiler {

    private ScenarioCompiler() {}

    /**
     * Compiles the scenarios of a version.
     *
     * @param output a directory; made when it is not there
     * @throws IllegalStateException with javac's messages when it refuses a scenario
     */
    static void compile(ScenarioCatalogue catalogue, PythonVersion version, Path output) throws IOException {
        List<Path> sources = new ArrayList<>(catalogue.sources(version));
        sources.addAll(SurfaceCompiler.sources(ScenarioCatalogue.HARNESS));
        SurfaceCompiler.compile(version, sources, List.of(), output);
    }
}
