package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.model.PyFunction;
import io.github.qtloop.codegen.surface.Selection.SelectedClass;
import io.github.qtloop.codegen.types.JavaTypes;
import io.github.qtloop.codegen.types.PyType;
import io.github.qtloop.codegen.types.PyTypeParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the protocols that special methods form into handwritten interfaces. */
final class SpecialMethods {
    private final Members members;

    SpecialMethods(Members members) {
        this.members = members;
    }

    /**
     * The interfaces that a class implements by its special methods.
     *
     * @param selected the class
     * @param owner its names and Java type
     * @return Java types
     */
    List<String> interfaces(SelectedClass selected, Owner owner) {
        Map<String, PyFunction> special = selected.special();
        List<String> interfaces = new ArrayList<>();
        if (special.containsKey("__await__")) {
            interfaces.add("Awaitable<" + result(special.get("__await__"), owner, 2) + ">");
        }
        if (special.containsKey("__aenter__")) {
            interfaces.add("AsyncContextManager<" + result(special.get("__aenter__"), owner, -1) + ">");
        }
        if (special.containsKey("__anext__")) {
            interfaces.add("AsyncIterator<" + result(special.get("__anext__"), owner, -1) + ">");
        }
        boolean closes = selected.methods().stream().anyMatch(m -> m.name().equals("close"));
        if (special.containsKey("__exit__") && closes) {
            interfaces.add("AutoCloseable");
        }
        return interfaces;
    }

    /** What a special method results in: what it returns, or an argument of that. */
    private String result(PyFunction method, Owner owner, int argument) {
        List<String> names = owner.dotted(method.name());
        Optional<String> python = method.returns().flatMap(text -> argumentOf(text, argument));
        return JavaTypes.boxed(members.type(names, python, owner.self(), method.position()));
    }

    private static Optional<String> argumentOf(String text, int argument) {
        if (argument < 0) {
            return Optional.of(text);
        }
        PyType type = PyTypeParser.parse(text);
        return type instanceof PyType.Named(String name, List<PyType> arguments) && argument < arguments.size()
                ? Optional.of(arguments.get(argument).toString())
                : Optional.empty();
    }
}
