package io.github.qtloop.version;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packages of a version module, the generated one among them, are in no cycle. */
class ArchitectureTest {

    @Test
    void packagesHaveNoCycles() {
        JavaClasses module = new ClassFileImporter().importPath(Path.of("target/classes"));

        slices().matching("io.github.qtloop.(**)").should().beFreeOfCycles().check(module);
    }
}
