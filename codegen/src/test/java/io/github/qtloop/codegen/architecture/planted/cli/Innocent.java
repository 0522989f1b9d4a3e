package io.github.qtloop.codegen.architecture.planted.cli;

import io.github.qtloop.codegen.architecture.planted.base.UsesCommands;

/** Commands may use what is below them. */
public final class Innocent {

    private Innocent() {}

    /** Called from below, which is the violation of the caller. */
    public static void run() {}

    static void use() {
        UsesCommands.use();
    }
}
