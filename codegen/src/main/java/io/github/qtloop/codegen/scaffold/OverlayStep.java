package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.pipeline.Generator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds all that the overlay does not say about a version. Each such name is excluded, undecided, in an overlay file
 * of its own, so that the rest can be generated; the conformance check asks for a decision.
 */
final class OverlayStep {
    private static final String MARK = "TODO ";

    private final PythonVersion python;
    private final Workspace work;
    private final Draft draft;

    OverlayStep(PythonVersion python, Workspace work, Draft draft) {
        this.python = python;
        this.work = work;
        this.draft = draft;
    }

    /** Whether a line of the conformance check is about a name that is left out here, and not about a class. */
    static boolean isUndecided(String line) {
        return line.contains(": " + MARK);
    }

    /**
     * Finds and excludes.
     *
     * @return what cannot be mended by leaving something out: nothing is generated until a person has
     */
    Optional<String> run() throws IOException {
        String path = Checkout.SPECS + "overlay/python-" + python + ".yaml";
        Pattern fault = Pattern.compile(Pattern.quote(python + ".yaml:") + "[0-9]+: (?<name>\\w+(?:\\.\\w+)*)\\b.*");
        Map<String, String> undecided = new TreeMap<>();
        while (true) {
            try {
                Generator.of(work.resolve(Checkout.SPECS), work.resolve(Checkout.spec(python)));
                return Optional.empty();
            } catch (CodegenException e) {
                Matcher matcher = fault.matcher(e.getMessage());
                if (!matcher.matches() || undecided.putIfAbsent(matcher.group("name"), e.getMessage()) != null) {
                    return Optional.of(e.getMessage());
                }
                draft.put(path, text(undecided));
                work.apply(draft);
            }
        }
    }

    private String text(Map<String, String> undecided) {
        return undecided.entrySet().stream()
                .map(entry -> "    - names: [" + entry.getKey() + "]\n      reason: '"
                        + (MARK + entry.getValue()).replace("'", "''") + "'\n")
                .collect(Collectors.joining(
                        "",
                        "# What asyncio has since " + python + " and nobody has decided on: give each a Java form, or a"
                                + " reason, in the file where it\n# belongs.\nschema: 1\n\njava:\n  exclusions:\n",
                        ""));
    }
}
