package io.github.qtloop.codegen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The generator keeps its architecture, and each rule finds the violation that was planted for it. */
class ArchitectureTest {
    private static final String ROOT = "io.github.qtloop.codegen";
    private static final String PLANTED_ROOT = ROOT + ".architecture.planted";
    private static final Architecture RULES = new Architecture(ROOT);
    private static final Architecture PLANTED_RULES = new Architecture(PLANTED_ROOT);
    private static final JavaClasses GENERATOR =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(PLANTED_ROOT);

    static List<ArchRule> rules() {
        return List.of(RULES.packagesDependOneWay(), RULES.packagesHaveNoCycles());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keeps(ArchRule rule) {
        rule.check(GENERATOR);
    }

    @Test
    void thePackagesThatAreSpokenOfAreThere() {
        Set<String> found = GENERATOR.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                .collect(Collectors.toSet());

        assertThat(found).isEqualTo(Architecture.mayUse().keySet());
    }

    static List<Arguments> plants() {
        return List.of(
                Arguments.of(PLANTED_RULES.packagesDependOneWay(), "base.UsesCommands"),
                Arguments.of(PLANTED_RULES.packagesDependOneWay(), "model.UsesEmitter"),
                Arguments.of(PLANTED_RULES.packagesDependOneWay(), "nowhere.Undeclared"),
                Arguments.of(PLANTED_RULES.packagesHaveNoCycles(), "base.UsesCommands"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("plants")
    void isFound(ArchRule rule, String planted) {
        List<String> found = rule.evaluate(PLANTED).getFailureReport().getDetails();

        assertThat(found).anyMatch(violation -> violation.contains(PLANTED_ROOT + "." + planted));
        assertThat(found).noneMatch(violation -> violation.startsWith("Method <" + PLANTED_ROOT + ".cli.Innocent."));
    }
}
