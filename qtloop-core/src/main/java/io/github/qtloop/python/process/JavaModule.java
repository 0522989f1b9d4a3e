package io.github.qtloop.python.process;

import io.github.qtloop.python.capi.CPython;

/** The module {@code qtloop.java}: what the application has given to its Python programs. */
final class JavaModule {

    private JavaModule() {}

    /** Makes the module importable. Needs the GIL. */
    static void install() {
        CPython.installModule("qtloop.java");
    }
}
