package io.github.qtloop.codegen.gates.conformance;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads handwritten sources. */
final class CoreSources {
    private record Unit(CompilationUnit syntax, String file, boolean shared) {}

    private final JavaParser parser = new JavaParser(new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.JAVA_25)
            .setAttributeComments(false));
    private final List<Unit> units = new ArrayList<>();

    /**
     * Reads all Java files below a directory.
     *
     * @param root the directory
     * @param shared whether they are compiled for all versions
     * @throws CodegenException when there is none, or one does not parse
     */
    void read(Path root, boolean shared) {
        if (!Files.isDirectory(root)) {
            throw new CodegenException("there is no directory " + root + " with Java sources");
        }
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(file -> parse(file, shared));
        } catch (IOException | UncheckedIOException e) {
            throw new CodegenException("cannot read " + root + ": " + e.getMessage(), e);
        }
    }

    private void parse(Path file, boolean shared) {
        String name = file.getFileName().toString();
        ParseResult<CompilationUnit> result;
        try {
            result = parser.parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!result.isSuccessful()) {
            var problem = result.getProblems().getFirst();
            int line = problem.getLocation()
                    .flatMap(l -> l.getBegin().getRange())
                    .map(range -> range.begin.line)
                    .orElse(1);
            throw new CodegenException(
                    new Position(name, line), problem.getMessage().strip().replaceAll("\\s*\\R\\s*", " "));
        }
        units.add(new Unit(result.getResult().orElseThrow(), name, shared));
    }

    /**
     * The types that were read.
     *
     * @param generated the qualified names of the types that are generated
     * @return the types by name
     */
    Map<String, CoreType> types(Set<String> generated) {
        List<TypeReader> readers = units.stream()
                .map(unit -> new TypeReader(unit.syntax, unit.file, unit.shared))
                .toList();
        Names names = new Names(generated);
        readers.forEach(reader -> reader.declared().forEach(names::add));
        Map<String, CoreType> types = new LinkedHashMap<>();
        readers.forEach(reader -> reader.read(names).forEach(type -> types.put(type.name(), type)));
        return types;
    }
}
