package io.github.qtloop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.qtloop.reactor.Reactor;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The core keeps its architecture. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class ArchitectureTest {

    private static final Architecture RULES = new Architecture("io.github.qtloop");

    private static JavaClasses core;

    @BeforeAll
    static void readTheCore() throws URISyntaxException {
        Path classes = Path.of(
                Reactor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        core = new ClassFileImporter().importPath(classes);
    }

    static List<ArchRule> rules() {
        return List.of(
                RULES.packagesDependOneWay(),
                RULES.packagesHaveNoCycles(),
                RULES.onlyTheIdiomsUseQtJambi(),
                RULES.onlySlotsAreConnected(),
                RULES.pythonKnowsLittleOfInstallations(),
                RULES.onlyHotPathsHaveRawReferences(),
                RULES.onlyOneClassUsesUnsafe(),
                RULES.nobodyLogsToTheJdk(),
                RULES.nobodyPrints(),
                RULES.onlyTheNamedPrintErrors());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keeps(ArchRule rule) {
        rule.check(core);
    }

    /** One that has none any more is taken from the list. */
    @Test
    void eachHotPathHasRawReferences() {
        List<String> users = core.stream()
                .filter(RULES.hotPath())
                .filter(type -> type.getAccessesFromSelf().stream().anyMatch(RULES.raw()))
                .map(type -> type.getName().substring("io.github.qtloop.".length()))
                .toList();
        assertThat(users).containsExactlyInAnyOrderElementsOf(Architecture.HOT_PATHS.keySet());
    }

    @Test
    void thePackagesThatAreSpokenOfAreThere() {
        Set<String> found = core.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(found)
                .contains(
                        "io.github.qtloop.reactor",
                        "io.github.qtloop.scheduler",
                        "io.github.qtloop.install",
                        "io.github.qtloop.python",
                        "io.github.qtloop.python.capi",
                        "io.github.qtloop.launcher");
    }
}
