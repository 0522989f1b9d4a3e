package io.github.qtloop.codegen.model;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.yaml.YamlNode;
import io.github.qtloop.codegen.yaml.YamlSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Phase <em>read</em>. Contract: a file that is valid under the schema becomes a {@link Spec} that says the same;
 * every other file is refused with its name, the line and the reason.
 */
public final class SpecReader {
    /** Marks what no interpreter has written. */
    private static final String PREVIEW = "preview";

    private record Known(byte[] content, Spec spec) {}

    /** A build reads the same files for each of its modules; the last content of each is kept with what it says. */
    private static final Map<String, Known> KNOWN = new ConcurrentHashMap<>();

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
                Spec spec = readOnce(file);
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

    private Spec readOnce(Path file) throws IOException {
        String name = file.getFileName().toString();
        byte[] content = Files.readAllBytes(file);
        Known known = KNOWN.get(name);
        if (known != null && Arrays.equals(known.content, content)) {
            return known.spec;
        }
        YamlNode root = YamlNode.read(file, schema);
        YamlNode minor = root.get("python").get("minor");
        if (!name.equals(minor.text() + ".yaml")) {
            throw new CodegenException(minor.position(), "the file describes Python " + minor.text());
        }
        Spec spec = read(root);
        KNOWN.put(name, new Known(content, spec));
        return spec;
    }

    /**
     * Reads one spec.
     *
     * @param file the YAML file
     * @return what it says
     * @throws CodegenException with line and reason when the file is wrong
     */
    public Spec read(Path file) {
        return read(YamlNode.read(file, schema));
    }

    /**
     * Checks what typeshed foresees of a version. It is valid, but no {@link Spec}.
     *
     * @param file the YAML file
     * @throws CodegenException with line and reason when the file is wrong, or is no preview
     */
    public void requirePreview(Path file) {
        YamlNode python = YamlNode.read(file, schema).get("python");
        if (python.find(PREVIEW).isEmpty()) {
            throw new CodegenException(python.position(), "this is no preview");
        }
    }

    private static Spec read(YamlNode root) {
        Map<String, PyClass> classes = new LinkedHashMap<>();
        Map<String, PyFunction> functions = new LinkedHashMap<>();
        Map<String, PyConstant> constants = new LinkedHashMap<>();
        Map<String, PyAlias> aliases = new LinkedHashMap<>();
        Map<String, PyExport> exports = new LinkedHashMap<>();
        root.get("names").entries().forEach((name, entry) -> {
            exports.put(name, readExport(entry));
            switch (entry.get("kind").text()) {
                case "class", "exception" -> classes.put(name, readClass(name, entry));
                case "constant" -> constants.put(name, readConstant(name, entry));
                case "alias" -> aliases.put(name, new PyAlias(name, entry.get("target").text(), entry.position()));
                default -> functions.put(name, readFunction(name, entry));
            }
        });
        YamlNode python = root.get("python");
        python.find(PREVIEW).ifPresent(preview -> {
            throw new CodegenException(preview.position(), "this is a preview of Python " + python.get("minor").text()
                    + ", which no interpreter has written: only spec diff takes it");
        });
        return new Spec(
                PythonVersion.of(python.get("minor").text()),
                python.get("version").text(),
                readModules(root.get("modules")),
                classes,
                functions,
                constants,
                aliases,
                exports,
                mapped(root.entriesOf("hooks"), SpecReader::readFunctions),
                mapped(root.entriesOf("call_sites"), SpecReader::readCalls),
                mapped(root.entriesOf("attributes"), SpecReader::readUse),
                root.find("types").map(types -> readTypes(types, root)).orElse(TypeTable.EMPTY));
    }

    private static Map<String, PyModule> readModules(YamlNode entry) {
        Map<String, PyModule> modules = new LinkedHashMap<>();
        entry.entries().forEach((name, node) -> {
            List<String> names = Stream.of("all", "documented", "lazy")
                    .flatMap(key -> node.textsOf(key).stream())
                    .toList();
            modules.put(name, new PyModule(name, names, node.findText("platform"), node.position()));
        });
        return modules;
    }

    private static PyExport readExport(YamlNode entry) {
        return new PyExport(entry.get("exported").texts(), entry.findText("platform"), entry.position());
    }

    private static PyClass readClass(String name, YamlNode entry) {
        List<PyAttribute> attributes = new ArrayList<>();
        entry.itemsOf("properties").forEach(node -> attributes.add(readAttribute(node, true)));
        entry.itemsOf("fields").forEach(node -> attributes.add(readAttribute(node, false)));
        return new PyClass(
                name,
                entry.findText("defined_as").orElse(name),
                entry.get("module").text(),
                entry.get("kind").text().equals("exception"),
                entry.get("bases").texts(),
                entry.textsOf("type_parameters"),
                entry.find("accelerated").isPresent(),
                entry.find("constructor").map(node -> readFunction("__init__", node)),
                attributes,
                mapped(entry.entriesOf("constants"), YamlNode::text),
                readFunctions(entry.entriesOf("methods")),
                mapped(entry.entriesOf("inherited"), YamlNode::texts),
                readDeprecation(entry),
                entry.position());
    }

    private static PyAttribute readAttribute(YamlNode entry, boolean property) {
        boolean writable = entry.find("writable").isPresent();
        return new PyAttribute(entry.get("name").text(), property, writable, entry.findText("type"));
    }

    private static PyConstant readConstant(String name, YamlNode entry) {
        return new PyConstant(name, entry.get("value").text(), entry.findText("type"), entry.position());
    }

    private static Map<String, PyFunction> readFunctions(YamlNode entry) {
        return readFunctions(entry.entries());
    }

    private static Map<String, PyFunction> readFunctions(Map<String, YamlNode> entries) {
        Map<String, PyFunction> functions = new LinkedHashMap<>();
        entries.forEach((name, node) -> functions.put(name, readFunction(name, node)));
        return functions;
    }

    private static PyFunction readFunction(String name, YamlNode entry) {
        return new PyFunction(
                name,
                constant(PyFunction.Kind.class, entry, "kind", PyFunction.Kind.FUNCTION),
                constant(PyFunction.Binding.class, entry, "binding", PyFunction.Binding.INSTANCE),
                constant(PyFunction.Body.class, entry, "body", PyFunction.Body.REAL),
                entry.find("accelerated").isPresent(),
                entry.find("needs_running_loop").isPresent(),
                entry.get("parameters").items().stream()
                        .map(SpecReader::readParameter)
                        .toList(),
                entry.findText("returns"),
                entry.find("overloads").map(YamlNode::number).orElse(1),
                entry.findText("signature_from"),
                readDeprecation(entry),
                entry.position());
    }

    private static PyParameter readParameter(YamlNode entry) {
        return new PyParameter(
                entry.get("name").text(),
                PyParameter.Kind.valueOf(entry.get("kind").text().toUpperCase(Locale.ROOT)),
                entry.findText("default"),
                entry.findText("type"),
                entry.find("source").isPresent());
    }

    private static Optional<Deprecation> readDeprecation(YamlNode entry) {
        return entry.find("deprecated")
                .map(node -> new Deprecation(
                        Optional.empty(),
                        node.findText("removal"),
                        node.get("source").text(),
                        node.find("conditional").isPresent()));
    }

    private static List<CallSite> readCalls(YamlNode entry) {
        return entry.items().stream()
                .map(node -> new CallSite(
                        node.get("caller").text(),
                        node.get("positional").number(),
                        node.textsOf("keywords"),
                        node.find("var_positional").isPresent(),
                        node.find("var_keyword").isPresent(),
                        node.findText("via"),
                        node.findText("written_in"),
                        node.position()))
                .toList();
    }

    private static AttributeUse readUse(YamlNode entry) {
        return new AttributeUse(entry.textsOf("set_by"), entry.textsOf("read_by"), entry.position());
    }

    private static TypeTable readTypes(YamlNode entry, YamlNode root) {
        return new TypeTable(
                mapped(entry.entriesOf("variables"), YamlNode::text),
                mapped(entry.entriesOf("aliases"), YamlNode::text),
                mapped(entry.entriesOf("classes"), YamlNode::text),
                mapped(entry.entriesOf("imports"), YamlNode::text),
                mapped(root.entriesOf("typeshed"), YamlNode::text));
    }

    /** The constant that a key names, or another one when the key is left out. */
    private static <E extends Enum<E>> E constant(Class<E> type, YamlNode entry, String key, E otherwise) {
        return entry.findText(key)
                .map(text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)))
                .orElse(otherwise);
    }

    private static <T> Map<String, T> mapped(Map<String, YamlNode> entries, Function<YamlNode, T> value) {
        Map<String, T> mapped = new LinkedHashMap<>();
        entries.forEach((name, node) -> mapped.put(name, value.apply(node)));
        return mapped;
    }
}
