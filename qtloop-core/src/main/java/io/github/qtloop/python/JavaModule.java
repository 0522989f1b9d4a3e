package io.github.qtloop.python;

/** The module {@code qtloop.java}: functions that the application has given to its Python programs. */
final class JavaModule {

    private final long module;

    /** Makes the module importable. */
    JavaModule() {
        module = PythonException.check(CPython.moduleNew("qtloop.java"));
        PythonException.checkStatus(CPython.dictSet(CPython.modules(), "qtloop.java", module));
    }

    void add(String name, Runnable function) {
        long table = new BuiltinTable()
                .add(name, "()", (self, arguments, count, names) -> {
                    expectNoArguments(name, count, names);
                    runWithoutGil(function);
                    return CPython.newRef(CPython.NONE);
                })
                .build();
        PythonException.checkStatus(CPython.moduleAddFunctions(module, table));
    }

    /** The function may block, in a nested Qt event loop for one; the other threads of Python go on. */
    private static void runWithoutGil(Runnable function) {
        long thread = JavaFrames.saveThread();
        try {
            function.run();
        } catch (RuntimeException e) {
            throw new IllegalStateException(e.toString(), e);
        } finally {
            JavaFrames.restoreThread(thread);
        }
    }

    private static void expectNoArguments(String name, long count, long names) {
        if (count != 0 || names != 0) {
            throw new IllegalStateException(name + "() takes no arguments");
        }
    }
}
