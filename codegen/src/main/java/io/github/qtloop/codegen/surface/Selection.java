package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.model.PyAlias;
import io.github.qtloop.codegen.model.PyAttribute;
import io.github.qtloop.codegen.model.PyClass;
import io.github.qtloop.codegen.model.PyConstant;
import io.github.qtloop.codegen.model.PyFunction;
import io.github.qtloop.codegen.model.PyParameter;
import io.github.qtloop.codegen.model.Spec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of one version gets a Java form.
 *
 * @param spec the whole surface of the version
 * @param classes the selected classes
 * @param functions the selected functions
 * @param constants the selected constants
 * @param aliases the selected second names of classes
 */
public record Selection(
        Spec spec,
        List<SelectedClass> classes,
        List<SelectedFunction> functions,
        List<PyConstant> constants,
        List<PyAlias> aliases) {
    /**
     * A selected class.
     *
     * @param declaration the class itself
     * @param constructor how users make instances, if they do
     * @param methods its methods, with those it has from bases that are not selected
     * @param special the same for special methods
     * @param attributes the same for attributes
     * @param bases the names of its selected bases
     * @param otherBases the qualified names of its bases from outside asyncio
     */
    public record SelectedClass(
            PyClass declaration,
            Optional<SelectedFunction> constructor,
            List<SelectedFunction> methods,
            Map<String, PyFunction> special,
            List<PyAttribute> attributes,
            List<String> bases,
            List<String> otherBases) {
        /** The name of the class. */
        public String name() {
            return declaration.name();
        }
    }

    /**
     * A selected function or method.
     *
     * @param declaration the function itself
     * @param parameters those of its parameters that are selected, and those that its keyword arguments stand for
     */
    public record SelectedFunction(PyFunction declaration, List<PyParameter> parameters) {
        /** The name of the function. */
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
