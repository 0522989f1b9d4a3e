package io.github.qtloop.codegen.gates.conformance;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.qtloop.codegen.base.Position;
import java.util.List;
import java.util.Optional;

/**
 * A handwritten instance method.
 *
 * @param name its name
 * @param parameters the erased types of its parameters
 * @param declaration its syntax, or nothing for the accessor of a record
 * @param position where it is declared
 */
record CoreMethod(String name, List<String> parameters, Optional<MethodDeclaration> declaration, Position position) {
    /** Whether it says what happens. */
    boolean hasBody() {
        return declaration.map(d -> d.getBody().isPresent()).orElse(true);
    }

    /** Whether everybody may call it, as what implements an interface must be. */
    boolean isPublic() {
        return declaration.map(MethodDeclaration::isPublic).orElse(true);
    }

    /** Whether it says that it overrides something. */
    boolean claimsOverride() {
        return declaration.flatMap(d -> d.getAnnotationByName("Override")).isPresent();
    }
}
