package io.github.qtloop.compat;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The packages of this module are in no cycle. */
class ArchitectureTest {

    @Test
    void packagesHaveNoCycles() {
        JavaClasses module = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.github.qtloop.compat");

        slices().matching("io.github.qtloop.(**)").should().beFreeOfCycles().check(module);
    }
}
