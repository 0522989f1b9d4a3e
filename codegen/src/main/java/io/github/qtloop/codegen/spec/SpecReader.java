package io.github.qtloop.codegen.spec;

import io.github.qtloop.codegen.CodegenException;
import io.github.qtloop.codegen.Position;
import io.github.qtloop.codegen.yaml.YamlNode;
import io.github.qtloop.codegen.yaml.YamlSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Phase <em>read</em>. Contract: a file that is valid under the schema becomes a {@link Spec} that says the same;
 * every other file is refused with its name, the line and the reason.
 */
public final class SpecReader {
    private final YamlSchema schema = YamlSchema.load("asyncio-spec.schema.json");

    /**
     * Reads the specs of all supported versions.
     *
     * @param directory the one with {@code 3.11.yaml}, {@code 3.12.yaml}, …
     * @return the specs, oldest version first
     * @throws CodegenException when there is none, or one is wrong
     */
    public SortedMap<PythonVersion, Spec> readAll(Path directory) {
        SortedMap<PythonVersion, Spec> specs = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> found = files.filter(f -> f.getFileName().toString().matches("3\\.[0-9]+\\.yaml"))
                    .sorted()
                    .toList();
            for (Path file : found) {
                Spec spec = read(file);
                String name = file.getFileName().toString();
                if (!name.equals(spec.python() + ".yaml")) {
                    throw new CodegenException(name + " describes Python " + spec.python());
                }
                specs.put(spec.python(), spec);
            }
        } catch (IOException e) {
            throw new CodegenException("cannot read the directory " + directory, e);
        }
        if (specs.isEmpty()) {
            throw new CodegenException("there is no spec like 3.13.yaml in " + directory);
        }
        return specs;
    }

    /**
     * Reads one spec.
     *
     * @param file the YAML file
     * @return what it says
     * @throws CodegenException with line and reason when the file is wrong
     */
    public Spec read(Path file) {
        YamlNode root = YamlNode.read(file, schema);
        Map<String, PyClass> classes = new LinkedHashMap<>();
        Map<String, PyFunction> functions = new LinkedHashMap<>();
        Map<String, Position> others = new LinkedHashMap<>();
        root.get("names").entries().forEach((name, entry) -> {
            switch (entry.get("kind").text()) {
                case "class", "exception" -> classes.put(name, readClass(name, entry));
                case "constant", "alias" -> others.put(name, entry.position());
                default -> functions.put(name, readFunction(name, entry));
            }
        });
        PythonVersion python = PythonVersion.of(root.get("python").get("minor").text());
        return new Spec(python, classes, functions, others);
    }

    private static PyClass readClass(String name, YamlNode entry) {
        Map<String, PyFunction> methods = new LinkedHashMap<>();
        entry.entriesOf("methods").forEach((method, node) -> methods.put(method, readFunction(method, node)));
        List<String> attributes = new ArrayList<>(entry.textsOf("properties"));
        attributes.addAll(entry.textsOf("fields"));
        return new PyClass(
                name,
                entry.findText("defined_as").orElse(name),
                entry.get("module").text(),
                entry.get("kind").text().equals("exception"),
                entry.get("bases").texts(),
                attributes,
                methods,
                readDeprecation(entry),
                entry.position());
    }

    private static PyFunction readFunction(String name, YamlNode entry) {
        return new PyFunction(
                name,
                entry.get("kind").text().equals("coroutine_function"),
                entry.findText("body").equals(Optional.of("empty")),
                entry.get("parameters").items().stream()
                        .map(SpecReader::readParameter)
                        .toList(),
                readDeprecation(entry),
                entry.position());
    }

    private static PyParameter readParameter(YamlNode entry) {
        return new PyParameter(
                entry.get("name").text(),
                PyParameter.Kind.valueOf(entry.get("kind").text().toUpperCase(Locale.ROOT)),
                entry.findText("default"));
    }

    private static Optional<Deprecation> readDeprecation(YamlNode entry) {
        return entry.find("deprecated")
                .map(node -> new Deprecation(
                        Optional.empty(), node.findText("removal"), node.get("source").text()));
    }
}
