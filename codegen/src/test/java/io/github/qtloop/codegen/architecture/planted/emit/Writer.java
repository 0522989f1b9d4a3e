package io.github.qtloop.codegen.architecture.planted.emit;

/** What the phase emit would have. */
public final class Writer {

    private Writer() {}

    /** Called from an earlier phase. */
    public static void write() {}
}
