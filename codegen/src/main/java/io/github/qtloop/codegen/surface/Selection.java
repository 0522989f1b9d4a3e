package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.spec.PyClass;
import io.github.qtloop.codegen.spec.PyFunction;
import io.github.qtloop.codegen.spec.Spec;
import java.util.List;

/**
 * What of one version gets a Java form.
 *
 * @param spec the whole surface of the version
 * @param classes the selected classes
 * @param functions the selected functions
 */
public record Selection(Spec spec, List<SelectedClass> classes, List<PyFunction> functions) {
    /**
     * A selected class.
     *
     * @param declaration the class itself
     * @param methods its methods, with those it has from bases that are not selected
     * @param attributes the same for attributes
     * @param bases the names of its selected bases
     * @param otherBases the qualified names of its other bases
     */
    public record SelectedClass(
            PyClass declaration,
            List<PyFunction> methods,
            List<String> attributes,
            List<String> bases,
            List<String> otherBases) {
        /** The name of the class. */
        public String name() {
            return declaration.name();
        }
    }

    /**
     * A selected class by its name.
     *
     * @param name the name
     * @return the class
     */
    public SelectedClass get(String name) {
        return classes.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }
}
