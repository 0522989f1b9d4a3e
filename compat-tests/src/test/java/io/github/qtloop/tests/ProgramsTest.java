package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every program of {@code programs/} does the same on CPython's loop and on QtLoop, on every Python version: exit
 * status, standard output and standard error.
 *
 * <p>The system property {@code compat.only}, a regular expression, selects among the names, which are like
 * {@code 3.12 gather_results.py}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramsTest {

    private static final String LOOP_NAME =
            """
            import asyncio
            async def main():
                print(type(asyncio.get_running_loop()).__name__)
            asyncio.run(main())
            """;

    private record Case(PythonVersion version, Program program) {
        @Override
        public String toString() {
            return version + " " + program.name();
        }
    }

    private final Sides sides = new Sides();
    private final Normaliser normaliser = new Normaliser();
    private final Set<Case> compared = ConcurrentHashMap.newKeySet();

    /** That of the class: the cases run after the method that makes them. */
    @TempDir
    private static Path directory;

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> sameAsCPython() throws IOException {
        Pattern only = Pattern.compile(System.getProperty("compat.only", ""));
        List<Case> cases = ProgramCatalogue.load().stream()
                .flatMap(program -> cases(program, Lane.current().versions()))
                .filter(each -> only.matcher(each.toString()).find())
                .toList();
        assertThat(cases).as("programs selected by compat.only").isNotEmpty();
        Batches batches = new Batches(
                sides,
                directory,
                cases.stream()
                        .filter(each -> !each.program().alone())
                        .collect(Collectors.groupingBy(
                                Case::version, Collectors.mapping(Case::program, Collectors.toList()))));
        // Those that are alone come first, while the batches run.
        return cases.stream()
                .sorted(Comparator.comparing(each -> !each.program().alone()))
                .map(each -> DynamicTest.dynamicTest(
                        each.toString(), each.program().file().toUri(), () -> compare(each, batches)));
    }

    private static Stream<Case> cases(Program program, List<PythonVersion> versions) {
        return versions.stream()
                .filter(program::isFor)
                .map(version -> new Case(version, program));
    }

    private void compare(Case each, Batches batches) throws IOException, InterruptedException {
        Program program = each.program();
        Outcome expected = normaliser.normalise(program, sides.cpython(each.version(), program));
        Outcome actual = normaliser.normalise(
                program,
                program.alone() ? sides.qtloop(each.version(), program) : batches.of(each.version(), program));
        compared.add(each);
        Difference.between(expected, actual).ifPresent(report -> fail(each + "\n" + report));
    }

    /** Without this, a launcher that ran everything on the stock loop would pass all the comparisons. */
    @EveryPython
    void launcherPutsTheProgramOnTheLoopThatWasAskedFor(PythonVersion version)
            throws IOException, InterruptedException {
        assumeFalse(sides.self(), "there is no launcher when CPython is compared with itself");
        assertThat(sides.launch(version, "qt", LOOP_NAME).output()).isEqualTo("QtEventLoop\n");
        assertThat(sides.launch(version, "asyncio", LOOP_NAME).output()).isEqualTo("_UnixSelectorEventLoop\n");
    }

    @AfterAll
    void everyRuleFoundSomething() {
        Stream<Program> complete = compared.stream()
                .map(Case::program)
                .distinct()
                .filter(program -> cases(program, PythonVersion.values()).allMatch(compared::contains));
        assertThat(complete
                        .flatMap(program -> normaliser.unused(program).stream().map(rule -> program.name() + ": " + rule))
                        .collect(Collectors.toSet()))
                .as("rules of programs.yaml that match in no version")
                .isEmpty();
    }
}
