package io.github.qtloop.codegen.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.qtloop.codegen.base.CodegenException;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    private static final String UNIT = """
            package a.b;

            import java.util.List;
            import java.util.Map;

            /** Of Python 3.13.  Oddly   spaced. */
            public final class Loop
                    extends Base {

                /** Python 3.13 stays here. */
                @Override
                public List<String> kept(int x)   { return List.of(); }

                /** Goes. */
                @Override
                public Map<String, String> gone() {
                    return Map.of();
                }

                // Why.
                int last;
            }
            """;

    private final SourceText source = new SourceText("Loop.java", UNIT);

    @Test
    void whatIsNotEditedStays() {
        assertThat(source.result()).isEqualTo(UNIT);
    }

    @Test
    void theDocumentationOfTheTypeNamesTheVersion() {
        source.replaceInDocumentation("3.13", "3.14");
        assertThat(source.result()).isEqualTo(UNIT.replace("Of Python 3.13.", "Of Python 3.14."));
    }

    @Test
    void aMethodGoesWithItsCommentAndItsImports() {
        source.remove(method("gone"));
        assertThat(source.result()).isEqualTo(UNIT.replace("import java.util.Map;\n", "").replace("""

                    /** Goes. */
                    @Override
                    public Map<String, String> gone() {
                        return Map.of();
                    }
                """, ""));
    }

    @Test
    void anAnnotationIsReplacedWhereItStands() {
        source.replace(method("kept").getAnnotationByName("Override").orElseThrow(), "// why");
        assertThat(source.result()).isEqualTo(UNIT.replaceFirst("@Override", "// why"));
    }

    @Test
    void aMemberComesLastWithItsImports() {
        source.append(source.tree().getType(0), "void more() {\n\n    end();\n}");
        source.require("a.b.Neighbour");
        source.require("java.io.File");
        assertThat(source.result())
                .isEqualTo(UNIT.replace("import java.util.List;", "import java.io.File;\nimport java.util.List;")
                        .replace("    int last;\n", """
                                    int last;

                                    void more() {

                                        end();
                                    }
                                """));
    }

    @Test
    void editsDoNotDisturbEachOther() {
        source.remove(method("gone"));
        source.remove(method("kept"));
        source.replaceInDocumentation("3.13", "3.14");
        assertThat(source.result()).isEqualTo("""
                package a.b;

                /** Of Python 3.14.  Oddly   spaced. */
                public final class Loop
                        extends Base {

                    // Why.
                    int last;
                }
                """);
    }

    @Test
    void whatDoesNotParseIsNamed() {
        assertThatThrownBy(() -> new SourceText("Broken.java", "class {"))
                .isInstanceOf(CodegenException.class)
                .hasMessageStartingWith("Broken.java: ");
    }

    private MethodDeclaration method(String name) {
        return source.tree().findFirst(MethodDeclaration.class, m -> m.getNameAsString().equals(name)).orElseThrow();
    }
}
