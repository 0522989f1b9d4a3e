package io.github.qtloop.codegen.architecture.planted.model;

import io.github.qtloop.codegen.architecture.planted.emit.Writer;

/** A phase uses a later one. */
final class UsesEmitter {

    private UsesEmitter() {}

    static void use() {
        Writer.write();
    }
}
