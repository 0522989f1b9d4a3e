package io.github.qtloop.codegen.gates.conformance;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.List;

/** Types as overloads are told apart by: without annotations, arguments and qualifiers. */
final class Erasure {
    private Erasure() {}

    /** The erased type: {@code List} for {@code java.util.List<@Nullable T>}. */
    static String of(Type type) {
        return switch (type) {
            case ArrayType array -> of(array.getComponentType()) + "[]";
            case ClassOrInterfaceType named -> named.getNameAsString();
            default -> type.asString();
        };
    }

    /** The erased type of a parameter. */
    static String of(Parameter parameter) {
        return of(parameter.getType()) + (parameter.isVarArgs() ? "[]" : "");
    }

    /**
     * Whether parameters are the same, as far as this can be told without resolving types: a type parameter stands for
     * any type.
     */
    static boolean match(
            List<String> shim, List<String> shimVariables, List<String> core, List<String> coreVariables) {
        if (shim.size() != core.size()) {
            return false;
        }
        for (int i = 0; i < shim.size(); i++) {
            String wanted = shim.get(i);
            String found = core.get(i);
            while (wanted.endsWith("[]") && found.endsWith("[]")) {
                wanted = wanted.substring(0, wanted.length() - 2);
                found = found.substring(0, found.length() - 2);
            }
            if (!shimVariables.contains(wanted) && !coreVariables.contains(found) && !wanted.equals(found)) {
                return false;
            }
        }
        return true;
    }
}
