package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.model.PythonVersion;
import java.util.regex.Pattern;

/** Lists what has no Java implementation yet, undecided: the conformance check asks for a reason. */
final class Pending {
    private static final String FILE = Checkout.SPECS + "pending.yaml";
    private static final Pattern LIST = Pattern.compile("(?m)^pending:\\R(?:(?: .*|#.*)\\R)*");

    private final Draft draft;
    private final PythonVersion python;

    Pending(Draft draft, PythonVersion python) {
        this.draft = draft;
        this.python = python;
    }

    /** Adds a dotted name, once. */
    void add(String name) {
        String entry = "  - names: [" + name + "]\n    reason: TODO new in Python " + python
                + ", write it or say why it waits\n";
        draft.edit(FILE, text -> text.contains(entry) ? text : Insertion.behind(FILE, text, LIST, entry));
    }
}
