package io.github.qtloop.codegen.gates.drift;

/** Who has to change code because of a change. */
public enum Breaks {
    /** Whoever implements or extends a loop or one of its parts. */
    LOOP("loop"),
    /** Whoever uses asyncio. */
    CALLER("caller"),
    /** The implementation of a loop and its users. */
    BOTH("both"),
    /** Nobody. */
    NEITHER("neither");

    private final String label;

    Breaks(String label) {
        this.label = label;
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
