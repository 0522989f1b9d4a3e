package io.github.qtloop.python.process;

import io.github.qtloop.python.capi.BuiltinTable;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.ForkedChild;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.PyValues;
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
        long functions = new BuiltinTable()
                .addAction("open_native", "()", (arguments, count) -> NativeModule.install())
                .addAction("adopt_faulthandler", "()", (arguments, count) -> FaultHandlers.adopt())
                .addAction("show_aborts", "(enabled)", (arguments, count) ->
                        FaultHandlers.showAborts(Memory.getLong(arguments) == CPython.TRUE))
                .addAction("before_end", "()", (arguments, count) -> {
                    if (PythonMain.isRunning()) {
                        InterpreterEnd.beforePythonEnds();
                    }
                })
                .addAction("make_application", "(kind, libraries, *arguments)", (arguments, count) ->
                        makeApplication(strings(arguments, count)))
                .build();
        long hooks = new BuiltinTable()
                .addAction("before_fork", "()", (arguments, count) -> ForkedChild.beforeFork())
                .addAction("after_fork", "()", (arguments, count) -> ForkedChild.afterFork())
                .buildForParent();
        CPython.installModule("qtloop._jvm", functions, hooks);
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
            strings.add(PyValues.toJava(Memory.getLong(array + 8 * i)));
        }
        return strings;
    }
}
