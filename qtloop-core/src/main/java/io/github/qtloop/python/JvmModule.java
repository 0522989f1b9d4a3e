package io.github.qtloop.python;

/**
 * The module {@code qtloop._jvm}: opens {@code qtloop._native} when the first program part needs it,
 * so that a program without asyncio pays nothing for it, and looks after forks and the JVM's own signals.
 */
final class JvmModule {

    private JvmModule() {}

    static void install() {
        long module = PythonException.check(CPython.moduleNew("qtloop._jvm"));
        long functions = new BuiltinTable()
                .add("open_native", "()", (self, arguments, count, names) -> {
                    NativeModule.install();
                    return CPython.newRef(CPython.NONE);
                })
                .add("adopt_faulthandler", "()", (self, arguments, count, names) -> {
                    FaultHandlers.adopt();
                    return CPython.newRef(CPython.NONE);
                })
                .add("show_aborts", "(enabled)", (self, arguments, count, names) -> {
                    FaultHandlers.showAborts(Memory.getLong(arguments) == CPython.TRUE);
                    return CPython.newRef(CPython.NONE);
                })
                .build();
        PythonException.checkStatus(CPython.moduleAddFunctions(module, functions));
        long hooks = new BuiltinTable()
                .add("before_fork", "()", (self, arguments, count, names) -> {
                    ForkedChild.beforeFork();
                    return CPython.newRef(CPython.NONE);
                })
                .add("after_fork", "()", (self, arguments, count, names) -> {
                    ForkedChild.afterFork();
                    return CPython.newRef(CPython.NONE);
                })
                .buildForParent();
        PythonException.checkStatus(CPython.moduleAddFunctions(module, hooks));
        PythonException.checkStatus(CPython.dictSet(CPython.modules(), "qtloop._jvm", module));
        CPython.decRef(module);
    }
}
