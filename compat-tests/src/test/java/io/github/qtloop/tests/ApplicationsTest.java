package io.github.qtloop.tests;

import io.github.qtloop.tests.Binding.Dispatcher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Applications that Python makes and deletes while loops run: the cases in {@code applications/}, on both event dispatchers
 * of Qt, and as their oracle on CPython's own loop.
 */
@Tag(Lane.CI_TAG)
@Execution(ExecutionMode.CONCURRENT)
class ApplicationsTest {

    private static final int FEWEST_CASES = 14;

    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicContainer> ofPyQt6() throws Exception {
        return runs(Binding.PYQT6);
    }

    @TestFactory
    Stream<DynamicContainer> ofPySide6() throws Exception {
        return runs(Binding.PYSIDE6);
    }

    private Stream<DynamicContainer> runs(Binding binding) throws Exception {
        List<DynamicContainer> runs = new ArrayList<>();
        for (Dispatcher dispatcher : Dispatcher.values()) {
            runs.add(run(binding, dispatcher, "qt"));
        }
        runs.add(run(binding, Dispatcher.GLIB, "asyncio"));
        return runs.stream();
    }

    private DynamicContainer run(Binding binding, Dispatcher dispatcher, String loop) throws Exception {
        Outcome outcome = binding.run(
                directory, dispatcher, "--loop", loop, Cases.script(), Cases.resource("applications"));
        return DynamicContainer.dynamicContainer(dispatcher + " " + loop, Cases.of(outcome, FEWEST_CASES));
    }
}
