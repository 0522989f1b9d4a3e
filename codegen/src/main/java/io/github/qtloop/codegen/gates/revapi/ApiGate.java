package io.github.qtloop.codegen.gates.revapi;

import io.github.qtloop.codegen.gates.drift.Change;
import io.github.qtloop.codegen.overlay.Overlay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Holds the differences of two APIs against those of their specs. Allowed is what revapi finds between the shims of the
 * two specs and a change of the specs explains; the modules must differ in exactly that.
 */
public final class ApiGate {
    private static final Map<String, String> IMPLEMENTING = Map.of(
            "java.class.nowImplementsInterface", "java.class.added",
            "java.class.noLongerImplementsInterface", "java.class.removed");

    private final ApiComparison comparison;
    private final CompiledShims before;
    private final CompiledShims after;
    private final Explanations explanations;
    private final Map<ApiDifference, Optional<String>> shims = new LinkedHashMap<>();

    /**
     * Makes a gate between two versions.
     *
     * @param comparison runs revapi
     * @param overlay what the shims were generated with
     * @param before the older shims
     * @param after the newer ones
     * @param changes what differs between their specs
     */
    public ApiGate(
            ApiComparison comparison,
            Overlay overlay,
            CompiledShims before,
            CompiledShims after,
            List<Change> changes) {
        this.comparison = comparison;
        this.before = before;
        this.after = after;
        this.explanations = new Explanations(changes, before, after, overlay);
    }

    /**
     * What differs between the shims.
     *
     * @return each difference with the changes of the specs that explain it, if any does
     * @throws io.github.qtloop.codegen.base.CodegenException when the comparison fails
     */
    public Map<ApiDifference, Optional<String>> shims() {
        if (shims.isEmpty()) {
            comparison.compare(before.classes(), after.classes())
                    .forEach(difference -> shims.put(difference, explanations.of(difference)));
        }
        return shims;
    }

    /**
     * Checks what differs between the modules.
     *
     * @param older the module with the older shims
     * @param newer the module with the newer ones
     * @return what is allowed and what is wrong
     * @throws io.github.qtloop.codegen.base.CodegenException when a comparison fails
     */
    public GateReport modules(ApiArchive older, ApiArchive newer) {
        SortedSet<ApiDifference> found = comparison.compare(older, newer);
        Map<ApiDifference, String> allowed = new LinkedHashMap<>();
        shims().forEach((difference, reason) -> reason.ifPresent(text -> allowed.put(difference, text)));
        List<String> faults = new ArrayList<>();
        allowed.forEach((difference, reason) -> {
            if (!found.contains(difference)) {
                faults.add(difference + ": allowed, but it does not occur; the specs ask for it (" + reason
                        + "), so build both modules again");
            }
        });
        for (ApiDifference difference : found) {
            if (!allowed.containsKey(difference)) {
                implementation(difference, allowed).ifPresentOrElse(
                        reason -> allowed.put(difference, reason),
                        () -> faults.add(difference + ": " + advice(difference)));
            }
        }
        return new GateReport(older.getName(), newer.getName(), allowed, faults);
    }

    /** A class that implements an interface which comes or goes changes with it. */
    private static Optional<String> implementation(ApiDifference difference, Map<ApiDifference, String> allowed) {
        String code = IMPLEMENTING.get(difference.code());
        return allowed.entrySet().stream()
                .filter(e -> e.getKey().code().equals(code))
                .filter(e -> difference.detail().equals("interface " + e.getKey().element().type()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private String advice(ApiDifference difference) {
        if (shims().containsKey(difference)) {
            return "no change between " + before.spec().python() + ".yaml and " + after.spec().python()
                    + ".yaml leads to it; make the generated code depend on what the specs say, see the overlay";
        }
        return explanations.isGenerated(difference.element())
                ? "the shims of the two specs do not differ so; build both modules again"
                : "handwritten classes may differ only in how they implement the shims; give both modules the same"
                        + " public members, or make this one package-private";
    }
}
