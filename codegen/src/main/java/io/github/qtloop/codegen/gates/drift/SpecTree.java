package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.model.Deprecation;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.yaml.YamlNode;
import io.github.qtloop.codegen.yaml.YamlSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A spec as its file has it, with what was announced about its version: one side of a comparison. */
public final class SpecTree {
    private static final YamlSchema SCHEMA = YamlSchema.load("asyncio-spec.schema.json");

    private final String source;
    private final String release;
    private final PythonVersion python;
    private final Map<String, Item> items;
    private final Overlay overlay;
    private final Optional<Preview> preview;

    private SpecTree(String source, YamlNode root, Overlay overlay) {
        this(
                source,
                root.get("python").get("version").text(),
                PythonVersion.of(root.get("python").get("minor").text()),
                SpecItems.of(root),
                overlay,
                Preview.of(root));
    }

    private SpecTree(
            String source,
            String release,
            PythonVersion python,
            Map<String, Item> items,
            Overlay overlay,
            Optional<Preview> preview) {
        this.source = source;
        this.release = release;
        this.python = python;
        this.items = items;
        this.overlay = overlay;
        this.preview = preview;
    }

    /**
     * Reads a side.
     *
     * @param file the spec
     * @param overlay what was announced; an announcement counts for its version and the later ones
     * @return the side
     * @throws io.github.qtloop.codegen.base.CodegenException with line and reason when the file is wrong
     */
    public static SpecTree read(Path file, Overlay overlay) {
        return new SpecTree(file.getFileName().toString(), YamlNode.read(file, SCHEMA), overlay);
    }

    /**
     * Reads what an interpreter has said.
     *
     * @param interpreter its executable
     * @param yaml the spec
     * @param overlay as in the other method
     * @return the side
     */
    static SpecTree read(Path interpreter, String yaml, Overlay overlay) {
        try {
            Path file = Files.createTempFile("extracted", ".yaml");
            try {
                Files.writeString(file, yaml);
                return new SpecTree(interpreter.toString(), YamlNode.read(file, SCHEMA), overlay);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new CodegenException("cannot write a temporary file: " + e.getMessage(), e);
        }
    }

    /** Whether nobody was asked: the spec is what typeshed foresees. */
    boolean isPreview() {
        return preview.isPresent();
    }

    /**
     * What this preview foresees, put over what an interpreter has said.
     *
     * @param asked the spec of an older version
     * @return a side that differs from the older one in what is foreseen alone
     */
    SpecTree over(SpecTree asked) {
        return new SpecTree(
                source + ", as typeshed foresees it",
                release,
                python,
                preview.orElseThrow().over(asked.python, asked.items, items),
                overlay,
                Optional.empty());
    }

    /** The file's name, or the executable of the interpreter. */
    public String source() {
        return source;
    }

    /** The interpreter that was asked, as {@code 3.13.5}. */
    public String release() {
        return release;
    }

    /** The minor version. */
    public PythonVersion python() {
        return python;
    }

    /** What the spec describes, by key. */
    Map<String, Item> items() {
        return items;
    }

    /** The method of a class, of which either the qualified or the simple name is given. */
    Optional<Item> method(String className, String method) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return Optional.ofNullable(items.get(Item.Kind.METHOD.label() + " " + simple + "." + method));
    }

    /**
     * Whether this version has what a change is about, a thing itself or a name below it.
     *
     * @param key the change's key
     * @param subject the change's subject
     */
    boolean has(String key, String subject) {
        Item item = items.get(key);
        if (item != null && item.subject().equals(subject)) {
            return true;
        }
        int dot = subject.lastIndexOf('.');
        String name = subject.substring(dot + 1);
        Item owner = item != null || dot < 0
                ? item
                : items.get(Item.Kind.NAME.label() + " " + subject.substring(0, dot));
        return owner != null && (Inheritance.origins(owner).containsKey(name) || owner.lists(name));
    }

    /** Whether the entry of a name says that a module exports it. */
    boolean exports(String module, String name) {
        Item item = items.get(Item.Kind.NAME.label() + " " + name);
        return item != null
                && Optional.ofNullable(item.facets().get("exported")).filter(list -> list.texts().contains(module))
                        .isPresent();
    }

    /**
     * What this version says of a deprecation: the announcement, the interpreter's warning, or both.
     *
     * @param item a thing of this spec
     * @return one sentence without its full stop, if there is a deprecation
     */
    Optional<String> deprecation(Item item) {
        List<String> parts = new ArrayList<>();
        if (item.kind() == Item.Kind.NAME || item.kind() == Item.Kind.METHOD) {
            overlay.deprecations().find(item.subject()).filter(this::counts).ifPresent(announced ->
                    parts.add(announcement(announced)));
        }
        YamlNode warning = item.facets().get("deprecated");
        if (warning != null) {
            parts.add(warning(warning));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private boolean counts(Deprecation announced) {
        return announced.since().map(since -> PythonVersion.of(since).compareTo(python) <= 0).orElse(true);
    }

    private static String announcement(Deprecation announced) {
        List<String> dates = new ArrayList<>();
        announced.since().ifPresent(since -> dates.add("since " + since));
        announced.removal().ifPresent(removal -> dates.add("removal in " + removal));
        return String.join(", ", dates) + " (" + announced.source().replaceFirst("\\.$", "") + ")";
    }

    private static String warning(YamlNode warning) {
        StringBuilder text = new StringBuilder();
        warning.entries().forEach((key, value) -> text.append(text.isEmpty() ? "" : ", ").append(switch (key) {
            case "source" -> value.flow().equals("interpreter") ? "the interpreter warns" : "source " + value.flow();
            case "removal" -> "removal in " + value.flow();
            case "conditional" -> value.flow().equals("true") ? "in some cases" : key + " " + value.flow();
            default -> key + " " + value.flow();
        }));
        return text.toString();
    }
}
