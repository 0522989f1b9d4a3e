package io.github.qtloop.codegen.overlay;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.model.Deprecation;
import io.github.qtloop.codegen.overlay.Overlay.ClassForm;
import io.github.qtloop.codegen.overlay.Overlay.Fallback;
import io.github.qtloop.codegen.overlay.Overlay.MemberForm;
import io.github.qtloop.codegen.types.UnionRule;
import io.github.qtloop.codegen.yaml.YamlNode;
import io.github.qtloop.codegen.yaml.YamlSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Phase <em>read</em>, for the overlay. Contract: that of {@link io.github.qtloop.codegen.model.SpecReader}. */
public final class OverlayReader {
    private final Overlay overlay = new Overlay();

    private OverlayReader() {}

    /**
     * Reads the overlay.
     *
     * @param directory the one with the directory {@code overlay} and {@code pending.yaml}
     * @return what they say
     * @throws CodegenException with file, line and reason when a file is wrong
     */
    public static Overlay read(Path directory) {
        OverlayReader reader = new OverlayReader();
        YamlSchema schema = YamlSchema.load("overlay.schema.json");
        filesOf(directory.resolve("overlay")).forEach(file -> reader.readFile(YamlNode.read(file, schema)));
        reader.readPending(YamlNode.read(directory.resolve("pending.yaml"), YamlSchema.load("pending.schema.json")));
        return reader.overlay;
    }

    private static List<Path> filesOf(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new CodegenException("cannot read the directory " + directory, e);
        }
    }

    private void readFile(YamlNode root) {
        root.itemsOf("deprecations").forEach(this::readDeprecations);
        root.find("python").ifPresent(python -> python.get("native").items().forEach(name ->
                overlay.natives.add(name.text(), name.text(), name.position())));
        root.find("java").ifPresent(this::readJava);
    }

    private void readJava(YamlNode java) {
        readGroups(java, "exclusions", overlay.exclusions);
        readTexts(java, "keywords", overlay.keywords);
        readGroups(java, "overloads", overlay.overloads);
        readTexts(java, "names", overlay.names);
        readTexts(java, "imports", overlay.imports);
        readTexts(java, "bases", overlay.bases);
        readTexts(java, "values", overlay.values);
        readTexts(java, "parameters", overlay.parameters);
        java.entriesOf("types").forEach((python, entry) ->
                overlay.types.add(python, entry.text(), entry.position()));
        java.itemsOf("unions").forEach(this::readUnion);
        java.itemsOf("fallbacks").forEach(this::readFallbacks);
        java.entriesOf("classes").forEach(this::readClass);
        java.entriesOf("functions").forEach(this::readMember);
        java.entriesOf("constants").forEach(this::readMember);
    }

    private void readPending(YamlNode root) {
        readGroups(root, "pending", overlay.pending);
        readGroups(root, "refusals", overlay.refusals);
        overlay.pending.forEach((name, position) -> {
            String owner = name.contains(".") ? name.substring(0, name.indexOf('.')) : "";
            if (overlay.pending.has(owner)) {
                throw new CodegenException(position, name + " is pending already with its class");
            }
        });
    }

    private void readDeprecations(YamlNode entry) {
        String source = entry.get("source").text() + entry.findText("note").map(note -> ". " + note).orElse("");
        Deprecation deprecation = new Deprecation(entry.findText("since"), entry.findText("removal"), source, false);
        entry.get("names").items().forEach(name ->
                overlay.deprecations.add(name.text(), deprecation, name.position()));
    }

    private static void readGroups(YamlNode parent, String key, OverlayTable<String> table) {
        parent.itemsOf(key).forEach(group -> {
            String reason = group.get("reason").text();
            group.get("names").items().forEach(name -> table.add(name.text(), reason, name.position()));
        });
    }

    private static void readTexts(YamlNode java, String key, OverlayTable<String> table) {
        java.entriesOf(key).forEach((name, entry) -> table.add(name, entry.text(), entry.position()));
    }

    private void readUnion(YamlNode entry) {
        UnionRule rule = new UnionRule(
                entry.get("take").text(), entry.get("over").texts(), entry.get("reason").text());
        overlay.types.add(rule, entry.position());
    }

    private void readFallbacks(YamlNode group) {
        String reason = group.get("reason").text();
        group.get("types").entries().forEach((name, entry) ->
                overlay.fallbacks.add(name, new Fallback(entry.text(), reason), entry.position()));
    }

    private void readClass(String name, YamlNode entry) {
        ClassForm form = new ClassForm(
                entry.get("doc").text(),
                entry.get("anchor").text(),
                entry.findText("type"),
                entry.findText("signatures"),
                entry.findText("message"));
        overlay.classes.add(name, form, entry.position());
        entry.find("new").ifPresent(node -> readMember(name + ".__init__", node));
        entry.entriesOf("members").forEach((member, node) -> readMember(name + "." + member, node));
    }

    /** A member with nothing but its sentence may stand as that sentence. */
    private void readMember(String name, YamlNode entry) {
        if (!entry.isMapping()) {
            MemberForm form = new MemberForm(entry.text(), Optional.empty(), Optional.empty(), false);
            overlay.members.add(name, form, entry.position());
            return;
        }
        MemberForm form = new MemberForm(
                entry.get("doc").text(),
                entry.findText("result"),
                entry.findText("anchor"),
                entry.findText("writable").equals(Optional.of("true")));
        overlay.members.add(name, form, entry.position());
        entry.entriesOf("parameters").forEach((parameter, node) ->
                overlay.memberParameters.add(name + "." + parameter, node.text(), node.position()));
    }
}
