package io.github.qtloop.tests;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The packages of this module are in no cycle. */
class ArchitectureTest {

    @Test
    void packagesHaveNoCycles() {
        JavaClasses module = new ClassFileImporter().importPackages("io.github.qtloop.tests");

        slices().matching("io.github.qtloop.(**)").should().beFreeOfCycles().check(module);
    }
}
