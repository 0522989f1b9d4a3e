package io.github.qtloop.qtcore;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/**
 * C functions whose bodies are static methods that take and return machine words. Qt may call them until the process ends,
 * so they are never freed.
 */
final class Upcalls {

    private Upcalls() {}

    /**
     * Makes one.
     *
     * @param lookup that of the class whose method it is
     * @param method the name of a static method, which throws nothing
     * @param arguments how many words it takes
     */
    static MemorySegment stub(MethodHandles.Lookup lookup, String method, int arguments) {
        Class<?>[] types = new Class<?>[arguments];
        Arrays.fill(types, long.class);
        MemoryLayout[] words = new MemoryLayout[arguments];
        Arrays.fill(words, JAVA_LONG);
        try {
            return Linker.nativeLinker()
                    .upcallStub(
                            lookup.findStatic(lookup.lookupClass(), method, MethodType.methodType(long.class, types)),
                            FunctionDescriptor.of(JAVA_LONG, words),
                            Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What code of the program has thrown through an upcall: nobody above can catch it. */
    static void report(Throwable error) {
        try {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, error);
        } catch (Throwable ignored) {
            // An exception that leaves an upcall ends the JVM.
        }
    }
}
