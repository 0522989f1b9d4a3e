package io.github.qtloop.python.process;

import io.github.qtloop.python.capi.BuiltinTable;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.ForkedChild;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.loop.NativeModule;
import io.github.qtloop.qtcore.OwnApplication;
import io.github.qtloop.reactor.QtRuntime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The module {@code qtloop._jvm}: opens {@code qtloop._native} when the first program part needs it,
 * so that a program without asyncio pays nothing for it, makes a Qt application object where one is
 * asked for, and looks after forks and the JVM's own signals.
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
                .add("before_end", "()", (self, arguments, count, names) -> {
                    if (PythonMain.isRunning()) {
                        InterpreterEnd.beforePythonEnds();
                    }
                    return CPython.newRef(CPython.NONE);
                })
                .add("make_application", "(kind, libraries, *arguments)", (self, arguments, count, names) -> {
                    makeApplication(strings(arguments, count));
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

    /** Makes a Qt application object, whose threads get none of Python's signals. */
    private static void makeApplication(List<String> words) {
        OwnApplication.Kind kind = OwnApplication.Kind.valueOf(words.get(0).toUpperCase(Locale.ROOT));
        Path libraries = words.get(1).isEmpty() ? null : Path.of(words.get(1));
        NativeProcess.withoutSignals(
                () -> QtRuntime.ensureApplication(kind, libraries, words.subList(2, words.size())));
    }

    private static List<String> strings(long array, long count) {
        List<String> strings = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            strings.add(CPython.toJava(Memory.getLong(array + 8 * i)));
        }
        return strings;
    }
}
