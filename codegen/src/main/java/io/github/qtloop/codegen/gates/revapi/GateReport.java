package io.github.qtloop.codegen.gates.revapi;

import io.github.qtloop.codegen.emit.GeneratedFile;
import io.github.qtloop.codegen.emit.OutputDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * What a gate has found between two modules.
 *
 * @param before the older module
 * @param after the newer module
 * @param allowed the differences that must occur, with their reasons
 * @param faults what is wrong, each in one line
 */
public record GateReport(String before, String after, Map<ApiDifference, String> allowed, List<String> faults) {
    /**
     * Writes reports down, a YAML file for each.
     *
     * @param reports the reports
     * @param directory what will hold them and nothing else
     * @throws io.github.qtloop.codegen.base.CodegenException when the file system refuses
     */
    public static void write(List<GateReport> reports, Path directory) {
        new OutputDirectory(directory).write(reports.stream()
                .map(r -> new GeneratedFile(module(r.before) + "-to-" + module(r.after) + ".yaml", r.yaml()))
                .toList());
    }

    private static String module(String jar) {
        return jar.replaceAll("\\.jar$", "");
    }

    private String yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(Integer.MAX_VALUE);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("older", before);
        document.put("newer", after);
        List<Map<String, String>> differences = new ArrayList<>();
        allowed.forEach((difference, reason) -> differences.add(entry(difference, reason)));
        document.put("allowed", differences);
        document.put("faults", faults);
        return new Yaml(options).dump(document);
    }

    private static Map<String, String> entry(ApiDifference difference, String reason) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("code", difference.code());
        difference.before().ifPresent(element -> entry.put("old", element.toString()));
        difference.after().ifPresent(element -> entry.put("new", element.toString()));
        if (!difference.detail().isEmpty()) {
            entry.put("detail", difference.detail());
        }
        entry.put("justification", reason);
        return entry;
    }
}
