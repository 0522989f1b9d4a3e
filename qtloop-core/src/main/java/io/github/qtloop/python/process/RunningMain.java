package io.github.qtloop.python.process;

import io.github.qtloop.python.capi.Libpython;

/**
 * Whether the interpreter says of itself that its main thread runs a program, which the {@code python} command says of its own
 * since 3.13. Tools in other processes read it: {@code python -m asyncio ps} finds no tasks without it. Needs the GIL, in
 * Python's main thread.
 */
final class RunningMain {

    private static final String BEGIN = "_PyInterpreterState_SetRunningMain";
    private static final String END = "_PyInterpreterState_SetNotRunningMain";

    private RunningMain() {}

    /** Says so; an interpreter that does not know it ignores it. */
    static void begin() {
        say(BEGIN);
    }

    /** Takes it back, for CPython's main function, which refuses to say it twice. */
    static void end() {
        say(END);
    }

    private static void say(String function) {
        if (!Libpython.has(function)) {
            return;
        }
        long interpreter = Libpython.function("PyInterpreterState_Get").call();
        Libpython.function(function).call(interpreter);
    }
}
