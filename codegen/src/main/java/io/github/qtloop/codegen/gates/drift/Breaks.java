package io.github.qtloop.codegen.gates.drift;

/** Who has to change code because of a change; reports stand in this order. */
public enum Breaks {
    /** The implementation of a loop and its users. */
    BOTH("both", "loops and callers"),
    /** Whoever implements or extends a loop or one of its parts. */
    LOOP("loop", "loops"),
    /** Whoever uses asyncio. */
    CALLER("caller", "callers"),
    /** Nobody. */
    NEITHER("neither", "nobody");

    private final String label;
    private final String parties;

    Breaks(String label, String parties) {
        this.label = label;
        this.parties = parties;
    }

    /** Those that it breaks, in words. */
    public String parties() {
        return parties;
    }

    /** Its name in reports. */
    public String label() {
        return label;
    }

    /** Whether implementations of loops break. */
    public boolean loop() {
        return this == LOOP || this == BOTH;
    }

    /** Whether users of asyncio break. */
    public boolean caller() {
        return this == CALLER || this == BOTH;
    }

    /**
     * Those that break by this or by another change.
     *
     * @param other the other change's
     * @return their union
     */
    public Breaks and(Breaks other) {
        boolean loop = loop() || other.loop();
        boolean caller = caller() || other.caller();
        return loop && caller ? BOTH : loop ? LOOP : caller ? CALLER : NEITHER;
    }
}
