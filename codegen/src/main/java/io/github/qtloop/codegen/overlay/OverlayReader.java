package io.github.qtloop.codegen.overlay;

import io.github.qtloop.codegen.CodegenException;
import io.github.qtloop.codegen.overlay.Overlay.ClassForm;
import io.github.qtloop.codegen.overlay.Overlay.MemberForm;
import io.github.qtloop.codegen.overlay.Overlay.ParameterForm;
import io.github.qtloop.codegen.spec.Deprecation;
import io.github.qtloop.codegen.yaml.YamlNode;
import io.github.qtloop.codegen.yaml.YamlSchema;
import java.nio.file.Path;
import java.util.Optional;

/** Phase <em>read</em>, for the overlay. Contract: that of {@link io.github.qtloop.codegen.spec.SpecReader}. */
public final class OverlayReader {
    private OverlayReader() {}

    /**
     * Reads the overlay.
     *
     * @param directory the one with {@code overlay.yaml} and {@code pending.yaml}
     * @return what they say
     * @throws CodegenException with file, line and reason when a file is wrong
     */
    public static Overlay read(Path directory) {
        YamlNode root = YamlNode.read(directory.resolve("overlay.yaml"), YamlSchema.load("overlay.schema.json"));
        Overlay overlay = new Overlay();
        root.get("deprecations").items().forEach(entry -> readDeprecations(entry, overlay));
        readNames(root.get("python").get("native"), overlay.natives);
        YamlNode java = root.get("java");
        readNames(java.get("select"), overlay.selection);
        readGroups(java, "exclusions", overlay.exclusions);
        readTexts(java, "names", overlay.names);
        readTexts(java, "imports", overlay.imports);
        readTexts(java, "bases", overlay.bases);
        readTexts(java, "values", overlay.values);
        java.get("parameters").entries().forEach((name, entry) ->
                overlay.parameters.add(name, readParameter(entry), entry.position()));
        java.get("classes").entries().forEach((name, entry) -> readClass(name, entry, overlay));
        java.get("functions").entries().forEach((name, entry) -> readMember(name, entry, overlay));
        readPending(YamlNode.read(directory.resolve("pending.yaml"), YamlSchema.load("pending.schema.json")), overlay);
        return overlay;
    }

    private static void readPending(YamlNode root, Overlay overlay) {
        readGroups(root, "pending", overlay.pending);
        readGroups(root, "refusals", overlay.refusals);
        overlay.pending.forEach((name, position) -> {
            String owner = name.contains(".") ? name.substring(0, name.indexOf('.')) : "";
            if (overlay.pending.has(owner)) {
                throw new CodegenException(position, name + " is pending already with its class");
            }
        });
    }

    private static void readDeprecations(YamlNode entry, Overlay overlay) {
        String source = entry.get("source").text() + entry.findText("note").map(note -> ". " + note).orElse("");
        Deprecation deprecation = new Deprecation(entry.findText("since"), entry.findText("removal"), source, false);
        entry.get("names").items().forEach(name ->
                overlay.deprecations.add(name.text(), deprecation, name.position()));
    }

    private static void readNames(YamlNode list, OverlayTable<String> table) {
        list.items().forEach(name -> table.add(name.text(), name.text(), name.position()));
    }

    private static void readGroups(YamlNode parent, String key, OverlayTable<String> table) {
        parent.find(key).ifPresent(groups -> groups.items().forEach(group -> {
            String reason = group.get("reason").text();
            group.get("names").items().forEach(name -> table.add(name.text(), reason, name.position()));
        }));
    }

    private static void readTexts(YamlNode java, String key, OverlayTable<String> table) {
        java.entriesOf(key).forEach((name, entry) -> table.add(name, entry.text(), entry.position()));
    }

    private static ParameterForm readParameter(YamlNode entry) {
        return new ParameterForm(entry.get("type").text(), entry.get("doc").text());
    }

    private static void readClass(String name, YamlNode entry, Overlay overlay) {
        ClassForm form = new ClassForm(
                entry.get("doc").text(),
                entry.get("anchor").text(),
                entry.findText("generics").orElse(""),
                entry.textsOf("extends"),
                entry.findText("signatures"));
        overlay.classes.add(name, form, entry.position());
        entry.entriesOf("members").forEach((member, node) -> readMember(name + "." + member, node, overlay));
    }

    private static void readMember(String name, YamlNode entry, Overlay overlay) {
        MemberForm form = new MemberForm(
                entry.get("doc").text(),
                entry.get("returns").text(),
                entry.findText("result"),
                entry.findText("generics").orElse(""),
                entry.findText("anchor"),
                entry.findText("writable").equals(Optional.of("true")));
        overlay.members.add(name, form, entry.position());
        entry.entriesOf("parameters").forEach((parameter, node) ->
                overlay.memberParameters.add(name + "." + parameter, readParameter(node), node.position()));
    }
}
