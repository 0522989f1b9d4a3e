package io.github.qtloop.codegen.gates.conformance;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import io.github.qtloop.codegen.base.Position;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the types of a compilation unit: top-level, nested, local and anonymous ones. */
final class TypeReader {
    private final CompilationUnit unit;
    private final String file;
    private final boolean shared;
    /** The types in the order of the source, with their names; an enclosing type comes first. */
    private final Map<Node, String> names = new IdentityHashMap<>();
    private final List<Node> found = new ArrayList<>();

    TypeReader(CompilationUnit unit, String file, boolean shared) {
        this.unit = unit;
        this.file = file;
        this.shared = shared;
        String packageName = unit.getPackageDeclaration().map(NodeWithName::getNameAsString).orElse("");
        unit.walk(Node.TreeTraversal.PREORDER, node -> {
            if (node instanceof TypeDeclaration<?> type) {
                add(type, type.getNameAsString(), packageName);
            } else if (node instanceof ObjectCreationExpr creation
                    && creation.getAnonymousClassBody().isPresent()) {
                add(creation, "(anonymous " + creation.getType().getNameAsString() + ")", packageName);
            }
        });
    }

    private void add(Node type, String name, String packageName) {
        Optional<Node> enclosing = type.getParentNode();
        while (enclosing.isPresent() && !names.containsKey(enclosing.get())) {
            enclosing = enclosing.get().getParentNode();
        }
        String outer = enclosing.map(names::get).orElse(packageName);
        String qualified = outer.isEmpty() ? name : outer + "." + name;
        // Local and anonymous classes may share a name.
        names.put(type, names.containsValue(qualified) ? qualified + "#" + line(type) : qualified);
        found.add(type);
    }

    /** The qualified names of all types. */
    List<String> declared() {
        return found.stream().map(names::get).toList();
    }

    /** Reads the types, once it is known what all names refer to. */
    List<CoreType> read(Names resolver) {
        return found.stream().map(node -> read(node, resolver)).toList();
    }

    private CoreType read(Node node, Names resolver) {
        String name = names.get(node);
        Stream<ClassOrInterfaceType> supertypes =
                switch (node) {
                    case ClassOrInterfaceDeclaration type ->
                        Stream.concat(type.getExtendedTypes().stream(), type.getImplementedTypes().stream());
                    case RecordDeclaration type -> type.getImplementedTypes().stream();
                    case EnumDeclaration type -> type.getImplementedTypes().stream();
                    case ObjectCreationExpr creation -> Stream.of(creation.getType());
                    default -> Stream.of();
                };
        List<TypeParameter> variables =
                switch (node) {
                    case ClassOrInterfaceDeclaration type -> type.getTypeParameters();
                    case RecordDeclaration type -> type.getTypeParameters();
                    default -> List.of();
                };
        return new CoreType(
                name,
                kind(node),
                supertypes
                        .map(type -> resolver.resolve(unit, name, type.getNameWithScope()))
                        .toList(),
                variables.stream().map(TypeParameter::getNameAsString).toList(),
                methods(node),
                shared,
                node,
                new Position(file, line(node)));
    }

    private static CoreType.Kind kind(Node node) {
        return switch (node) {
            case ClassOrInterfaceDeclaration type when type.isInterface() -> CoreType.Kind.INTERFACE;
            case ClassOrInterfaceDeclaration type when type.isAbstract() -> CoreType.Kind.ABSTRACT;
            case AnnotationDeclaration type -> CoreType.Kind.INTERFACE;
            default -> CoreType.Kind.CONCRETE;
        };
    }

    private List<CoreMethod> methods(Node node) {
        List<CoreMethod> methods = new ArrayList<>();
        for (BodyDeclaration<?> member : members(node)) {
            if (member instanceof MethodDeclaration method && !method.isStatic()) {
                methods.add(new CoreMethod(
                        method.getNameAsString(),
                        method.getParameters().stream().map(Erasure::of).toList(),
                        Optional.of(method),
                        new Position(file, line(method.getName()))));
            }
        }
        if (node instanceof RecordDeclaration record) {
            record.getParameters().forEach(component -> methods.add(new CoreMethod(
                    component.getNameAsString(),
                    List.of(),
                    Optional.empty(),
                    new Position(file, line(component)))));
        }
        return methods;
    }

    private static List<? extends BodyDeclaration<?>> members(Node node) {
        return switch (node) {
            case TypeDeclaration<?> type -> type.getMembers();
            case ObjectCreationExpr creation -> creation.getAnonymousClassBody().orElseThrow();
            default -> List.of();
        };
    }

    private static int line(Node node) {
        return node.getRange().map(range -> range.begin.line).orElse(1);
    }
}
