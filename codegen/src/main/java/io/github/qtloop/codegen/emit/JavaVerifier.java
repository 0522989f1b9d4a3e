package io.github.qtloop.codegen.emit;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import java.util.List;

/**
 * Phase <em>verify</em>, for Java. Contract: whatever passes is a compilation unit that declares the type of its file.
 */
public final class JavaVerifier {
    private final JavaParser parser =
            new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_25));

    /**
     * Parses generated units.
     *
     * @param files the units
     * @throws io.github.qtloop.codegen.base.CodegenException with file, line and reason for the first that does not parse
     */
    public void verify(List<GeneratedFile> files) {
        files.forEach(this::verify);
    }

    private void verify(GeneratedFile file) {
        ParseResult<CompilationUnit> result = parser.parse(file.text());
        if (!result.isSuccessful()) {
            throw file.fault(": " + result.getProblems().getFirst().getVerboseMessage());
        }
        String expected = file.path().replaceAll(".*/|\\.java$", "");
        List<String> declared = result.getResult().orElseThrow().getTypes().stream()
                .map(t -> t.getNameAsString())
                .toList();
        if (!expected.equals("package-info") && !declared.equals(List.of(expected))) {
            throw file.fault(" declares " + declared);
        }
    }
}
