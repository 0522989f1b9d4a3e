package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.gates.drift.Drift;
import io.github.qtloop.codegen.gates.drift.Party;
import io.github.qtloop.codegen.gates.drift.SpecFiles;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.model.Spec;
import io.github.qtloop.codegen.model.SpecReader;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.overlay.OverlayReader;
import java.nio.file.Path;
import java.util.List;

/** Lists what has changed in Python since the version before, as far as it concerns the loop and the overlay. */
final class DriftStep {
    private static final String REMOVED = "Announced removals: look through the deprecations of the overlay";

    private static final String UNANNOUNCED = "Removals that nobody has announced: tell those who use these names";

    private final Path specs;
    private final PythonVersion newest;
    private final PythonVersion python;
    private final TodoList todo;

    /**
     * @param specs the directory of the specs and of the overlay, with the new version's
     * @param newest the version to compare with
     * @param python the new version
     */
    DriftStep(Path specs, PythonVersion newest, PythonVersion python, TodoList todo) {
        this.specs = specs;
        this.newest = newest;
        this.python = python;
        this.todo = todo;
    }

    void run() {
        SpecFiles files = new SpecFiles(specs);
        String heading = "See to both loops, of Python and of Java: this breaks loops (./qtloop spec diff " + newest
                + " " + python + " --only loop  tells more)";
        Drift.over(List.of(files.committed(newest), files.committed(python))).breaking(Party.LOOP).entries()
                .forEach(entry -> todo.add(heading, entry.headline() + ": " + entry.summary()));
        compareAnnouncements();
    }

    private void compareAnnouncements() {
        Overlay overlay = OverlayReader.read(specs);
        SpecReader reader = new SpecReader();
        Spec before = reader.read(specs.resolve("asyncio/" + newest + ".yaml"));
        Spec now = reader.read(specs.resolve("asyncio/" + python + ".yaml"));
        overlay.deprecations().forEach((name, position) -> {
            boolean due = overlay.deprecations().find(name)
                    .flatMap(deprecation -> deprecation.removal())
                    .map(PythonVersion::of)
                    .filter(removal -> removal.compareTo(python) <= 0)
                    .isPresent();
            if (has(before, name) && !has(now, name)) {
                String gone = due ? " is gone, as announced" : " is gone, earlier than announced";
                todo.add(REMOVED, position + ": " + name + gone);
            } else if (due && has(now, name)) {
                todo.add(REMOVED, position + ": " + name + " is still there");
            }
        });
        before.exports().forEach((name, export) -> {
            boolean announced = overlay.deprecations().has(name) || before.warning(name).isPresent();
            if (!announced && !now.has(name)) {
                todo.add(UNANNOUNCED, export.position() + ": " + name + " is gone without an announcement");
            }
        });
    }

    private static boolean has(Spec spec, String name) {
        return spec.has(name) || spec.hasMethod(name);
    }
}
