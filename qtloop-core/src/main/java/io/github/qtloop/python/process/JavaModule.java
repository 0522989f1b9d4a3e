package io.github.qtloop.python.process;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.PythonException;

/** The module {@code qtloop.java}: what the application has given to its Python programs. */
final class JavaModule {

    private JavaModule() {}

    /** Makes the module importable. Needs the GIL. */
    static void install() {
        long module = PythonException.check(CPython.moduleNew("qtloop.java"));
        PythonException.checkStatus(CPython.dictSet(CPython.modules(), "qtloop.java", module));
        CPython.decRef(module);
    }
}
