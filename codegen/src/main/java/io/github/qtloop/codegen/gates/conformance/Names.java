package io.github.qtloop.codegen.gates.conformance;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import java.util.HashSet;
import java.util.Set;

/** Finds out what the name of a type in a source refers to, as far as the sources themselves tell. */
final class Names {
    private final Set<String> known;

    /**
     * Knows generated types.
     *
     * @param generated their qualified names
     */
    Names(Set<String> generated) {
        known = new HashSet<>(generated);
    }

    void add(String qualified) {
        known.add(qualified);
    }

    /**
     * The qualified name of a type.
     *
     * @param unit where it is named
     * @param scope the qualified name of the type that names it
     * @param name as it stands in the source, possibly with an enclosing type or a package
     * @return a name that is qualified, unless the type comes from an unknown package
     */
    String resolve(CompilationUnit unit, String scope, String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        String rest = dot < 0 ? "" : name.substring(dot);
        String packageName = unit.getPackageDeclaration().map(NodeWithName::getNameAsString).orElse("");
        // Types that enclose each other, and in the end the package.
        for (String outer = scope; !outer.isEmpty(); outer = outer.substring(0, Math.max(0, outer.lastIndexOf('.')))) {
            if (known.contains(outer + "." + first)) {
                return outer + "." + name;
            }
            if (outer.equals(packageName)) {
                break;
            }
        }
        for (ImportDeclaration declaration : unit.getImports()) {
            String imported = declaration.getNameAsString();
            if (!declaration.isAsterisk() && (imported.endsWith("." + first) || imported.equals(first))) {
                return imported + rest;
            }
        }
        for (ImportDeclaration declaration : unit.getImports()) {
            String candidate = declaration.getNameAsString() + "." + first;
            if (declaration.isAsterisk() && (known.contains(candidate) || External.find(candidate).isPresent())) {
                return candidate + rest;
            }
        }
        return External.find("java.lang." + first).isPresent() ? "java.lang." + name : name;
    }
}
