package io.github.qtloop.codegen.scaffold;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import io.github.qtloop.codegen.base.CodegenException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A handwritten compilation unit that is edited by its syntax tree. The tree says where; what is not edited stays to
 * the byte. Positions in the tree are those of the text before the edits.
 */
final class SourceText {
    private static final JavaParser PARSER =
            new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_25));

    /** What stands from one offset to another becomes something else. */
    private record Edit(int begin, int end, String replacement) {}

    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>(List.of(0));
    private final CompilationUnit tree;
    private final List<Edit> edits = new ArrayList<>();
    private final Set<String> imports = new TreeSet<>();

    /**
     * Parses a unit.
     *
     * @param name its file's name, for messages
     * @param text its text
     * @throws CodegenException when it does not parse
     */
    SourceText(String name, String text) {
        this.text = text;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lineStarts.add(i + 1);
        }
        ParseResult<CompilationUnit> result = PARSER.parse(text);
        if (!result.isSuccessful()) {
            throw new CodegenException(name + ": "
                    + result.getProblems().getFirst().getVerboseMessage().strip().replaceAll("\\s*\\R\\s*", " "));
        }
        tree = result.getResult().orElseThrow();
    }

    CompilationUnit tree() {
        return tree;
    }

    /** Replaces words in the documentation of the top-level types. */
    void replaceInDocumentation(String old, String fresh) {
        tree.getTypes().forEach(type -> type.getComment().ifPresent(comment -> {
            int begin = begin(comment);
            int end = end(comment);
            edits.add(new Edit(begin, end, text.substring(begin, end).replace(old, fresh)));
        }));
    }

    /** Appends a member to a type whose closing brace stands on a line of its own, after an empty line. */
    void append(TypeDeclaration<?> type, String member) {
        int line = lineOf(end(type) - 1);
        String indented = member.lines()
                .map(each -> each.isEmpty() ? "" : "    " + each)
                .collect(Collectors.joining("\n", type.getMembers().isEmpty() ? "" : "\n", "\n"));
        edits.add(new Edit(line, line, indented));
    }

    /** Takes a method out, with its comment and the empty line before it. */
    void remove(MethodDeclaration method) {
        int begin = lineOf(method.getComment().map(this::begin).orElse(begin(method)));
        edits.add(new Edit(text.startsWith("\n\n", begin - 2) ? begin - 1 : begin, nextLine(end(method)), ""));
    }

    /** Puts another text in the place of an annotation. */
    void replace(AnnotationExpr annotation, String replacement) {
        edits.add(new Edit(begin(annotation), end(annotation), replacement));
    }

    /** Imports a type. */
    void require(String qualified) {
        imports.add(qualified);
    }

    /** Whether anything is to change. */
    boolean edited() {
        return !edits.isEmpty();
    }

    /** The edited text, without imports that nothing uses. */
    String result() {
        StringBuilder result = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparing(Edit::begin).reversed())
                .forEach(edit -> result.replace(edit.begin, edit.end, edit.replacement));
        return Imports.tidy(result.toString(), imports);
    }

    private int begin(Node node) {
        return offset(node.getRange().orElseThrow().begin);
    }

    private int end(Node node) {
        return offset(node.getRange().orElseThrow().end) + 1;
    }

    private int offset(Position position) {
        return lineStarts.get(position.line - 1) + position.column - 1;
    }

    private int lineOf(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private int nextLine(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }
}
