package io.github.qtloop.python;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;

/** Signals of this process, below Python. */
final class PosixSignals {

    private static final int SIGINT = 2;
    private static final long SIG_DFL = 0;

    private PosixSignals() {}

    /** Ends the process as an interrupted program ends, so that a shell sees why. Returns only if that fails. */
    static void dieOfInterrupt() {
        Linker linker = Linker.nativeLinker();
        try {
            long unused = (long) linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("signal"),
                            FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_LONG))
                    .invokeExact(SIGINT, SIG_DFL);
            int ignored = (int) linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("kill"),
                            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT))
                    .invokeExact((int) ProcessHandle.current().pid(), SIGINT);
        } catch (Throwable t) {
            throw new IllegalStateException("the process cannot interrupt itself", t);
        }
    }
}
