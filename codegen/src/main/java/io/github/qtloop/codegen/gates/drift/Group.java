package io.github.qtloop.codegen.gates.drift;

/** What kind of thing has changed; reports stand in this order. */
public enum Group {
    /** A name, a method or an attribute that users may refer to has come. */
    ADDED("added"),
    /** One has gone. */
    REMOVED("removed"),
    /** The parameters of a public function, method or constructor. */
    SIGNATURE("signature"),
    /** How the library itself calls a loop or one of its parts. */
    CALL_SITE("call site"),
    /** A private method that loops override or call. */
    HOOK("hook"),
    /** An instance attribute that inherited code reads. */
    ATTRIBUTE("attribute"),
    /** What a program has found that was run in both interpreters. */
    BEHAVIOUR("behaviour"),
    /** A warning of the interpreter, or an announcement. */
    DEPRECATION("deprecation"),
    /** What typeshed says of parameters and results. */
    TYPE("type"),
    /** Whatever else the spec records: bases, kinds, values, exports. */
    OTHER("other");

    private final String label;

    Group(String label) {
        this.label = label;
    }

    /** Its name in reports, as {@code call site}. */
    public String label() {
        return label;
    }

    /** So many changes of it, as {@code 2 call sites}. */
    String counted(int count) {
        boolean participle = this == ADDED || this == REMOVED || this == OTHER;
        return count + " " + label + (participle || count == 1 ? "" : "s");
    }
}
