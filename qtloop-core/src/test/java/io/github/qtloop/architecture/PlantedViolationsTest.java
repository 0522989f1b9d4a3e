package io.github.qtloop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds the violation that was planted for it. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class PlantedViolationsTest {

    private static final String ROOT = "io.github.qtloop.architecture.planted";
    private static final Architecture RULES = new Architecture(ROOT);
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

    static List<Arguments> plants() {
        return List.of(
                Arguments.of(RULES.packagesDependOneWay(), "scheduler.UsesPython"),
                Arguments.of(RULES.packagesDependOneWay(), "scheduler.UsesAsyncio"),
                Arguments.of(RULES.packagesDependOneWay(), "nowhere.Undeclared"),
                Arguments.of(RULES.packagesDependOneWay(), "python.capi.UsesObjects"),
                Arguments.of(RULES.packagesHaveNoCycles(), "scheduler.UsesPython"),
                Arguments.of(RULES.packagesHaveNoCycles(), "python.capi.UsesObjects"),
                Arguments.of(RULES.onlyTheIdiomsUseQtJambi(), "scheduler.UsesQt"),
                Arguments.of(RULES.onlySlotsAreConnected(), "reactor.ConnectsLambda"),
                Arguments.of(RULES.pythonKnowsLittleOfInstallations(), "python.UsesCache"),
                Arguments.of(RULES.onlyHotPathsHaveRawReferences(), "python.HasRawReference"),
                Arguments.of(RULES.onlyHotPathsHaveRawReferences(), "python.FillsRawReferences"),
                Arguments.of(RULES.onlyOneClassUsesUnsafe(), "scheduler.UsesUnsafe"),
                Arguments.of(RULES.nobodyLogsToTheJdk(), "scheduler.Logs"),
                Arguments.of(RULES.nobodyPrints(), "scheduler.Prints"),
                Arguments.of(RULES.onlyTheNamedPrintErrors(), "scheduler.Prints"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("plants")
    void isFound(ArchRule rule, String planted) {
        List<String> found = rule.evaluate(PLANTED).getFailureReport().getDetails();
        assertThat(found).anyMatch(violation -> violation.contains(ROOT + "." + planted));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("plants")
    void theInnocentAreNotNamed(ArchRule rule, String planted) {
        List<String> found = rule.evaluate(PLANTED).getFailureReport().getDetails();
        for (String innocent : List.of(".python.loop.Innocent", ".python.process.Innocent", ".python.UsesRoom")) {
            assertThat(found).noneMatch(violation -> violation.startsWith("Class <" + ROOT + innocent + ">")
                    || violation.startsWith("Method <" + ROOT + innocent + "."));
        }
    }
}
