package io.github.qtloop.tests;

import io.github.qtloop.tests.host.DialogHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Python code that enters a nested Qt event loop by a modal dialog: the cases in {@code nesting/}, with dialogs of a
 * Java application that hosts Python, and with bindings of Python in the same process.
 */
@Tag(Lane.CI_TAG)
@Execution(ExecutionMode.CONCURRENT)
class NestingTest {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final int FEWEST_CASES = 14;
    @TempDir
    private Path directory;

    @TestFactory
    @Tag("qtjambi")
    List<DynamicContainer> dialogsOfTheJavaApplication() throws Exception {
        List<DynamicContainer> versions = new ArrayList<>();
        for (PythonVersion version : Lane.current().versionsOfProcesses()) {
            versions.add(DynamicContainer.dynamicContainer(
                    version.toString(), cases(hosted(JavaHost.withQtJambi(version)))));
        }
        return versions;
    }

    @TestFactory
    @Tag("qtjambi")
    Stream<DynamicTest> dialogsOnThePortableReactor() throws Exception {
        return cases(hosted(JavaHost.withQtJambi(PythonVersion.newest(), "-Dqtloop.reactor=portable")));
    }

    @TestFactory
    Stream<DynamicTest> dialogsOfPyQt6() throws Exception {
        return cases(Binding.PYQT6.run(directory, Cases.script()));
    }

    @TestFactory
    Stream<DynamicTest> dialogsOfPySide6() throws Exception {
        return cases(Binding.PYSIDE6.run(directory, Cases.script()));
    }

    private static Stream<DynamicTest> cases(Outcome outcome) {
        return Cases.of(outcome, FEWEST_CASES);
    }

    private Outcome hosted(JavaHost host) throws Exception {
        return host.run(DialogHost.class, directory, LIMIT, Cases.script());
    }
}
