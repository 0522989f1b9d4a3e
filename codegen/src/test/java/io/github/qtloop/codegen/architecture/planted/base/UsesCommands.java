package io.github.qtloop.codegen.architecture.planted.base;

import io.github.qtloop.codegen.architecture.planted.cli.Innocent;

/** The bottom uses the top, and closes a cycle. */
public final class UsesCommands {

    private UsesCommands() {}

    /** Called from above, which is right. */
    public static void use() {
        Innocent.run();
    }
}
