package io.github.qtloop.codegen.gates.drift;

/** One of those whom a change may break. */
public enum Party {
    /** Whoever implements or extends a loop or one of its parts. */
    LOOP,
    /** Whoever uses asyncio. */
    CALLER;

    /** Whether it is among those that break. */
    boolean isAmong(Breaks breaks) {
        return this == LOOP ? breaks.loop() : breaks.caller();
    }
}
