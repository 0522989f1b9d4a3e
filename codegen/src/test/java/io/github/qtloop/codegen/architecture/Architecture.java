package io.github.qtloop.codegen.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules of the generator's architecture.
 *
 * @param root the package below which they hold; the rules are tried on a planted one, too
 */
record Architecture(String root) {

    /** The phases and what they share, from the bottom to the top: each may use those before it. */
    private static final List<String> PHASES =
            List.of("base", "yaml", "model", "types", "overlay", "surface", "emit", "pipeline");

    private static final Set<String> EVERY_PHASE = Set.copyOf(PHASES);

    /** Which package may use which beside the phases. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "extract", Set.of("base", "model"),
            "gates", with(EVERY_PHASE, "extract"),
            "scaffold", with(EVERY_PHASE, "extract", "gates"),
            "cli", with(EVERY_PHASE, "extract", "gates", "scaffold"),
            "maven", with(EVERY_PHASE, "gates"));

    /** Which package may use which. */
    static Map<String, Set<String>> mayUse() {
        Map<String, Set<String>> all = new TreeMap<>(MAY_USE);
        for (int i = 0; i < PHASES.size(); i++) {
            all.put(PHASES.get(i), Set.copyOf(PHASES.subList(0, i)));
        }
        return all;
    }

    /** Also refuses a class in a package that is not spoken of here. */
    ArchRule packagesDependOneWay() {
        LayeredArchitecture rule = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .ensureAllClassesAreContainedInArchitecture();
        for (String name : mayUse().keySet()) {
            rule = rule.layer(name).definedBy(root + "." + name + "..");
        }
        for (Map.Entry<String, Set<String>> entry : mayUse().entrySet()) {
            LayeredArchitecture.LayerDependencySpecification layer = rule.whereLayer(entry.getKey());
            rule = entry.getValue().isEmpty()
                    ? layer.mayNotAccessAnyLayer()
                    : layer.mayOnlyAccessLayers(entry.getValue().toArray(String[]::new));
        }
        return rule.because("the packages are layers");
    }

    /** Also between the packages of one layer, such as the gates. */
    ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private static Set<String> with(Set<String> names, String... more) {
        Set<String> all = new HashSet<>(names);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
