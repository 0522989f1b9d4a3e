package io.github.qtloop.python.capi;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/** The shapes of the functions that take or return a {@code double}; their first argument is the function's address. */
final class FloatShapes {

    static final MethodHandle FROM_DOUBLE = Linker.nativeLinker()
            .downcallHandle(FunctionDescriptor.of(JAVA_LONG, JAVA_DOUBLE), Linker.Option.critical(false));

    static final MethodHandle AS_DOUBLE =
            Linker.nativeLinker().downcallHandle(FunctionDescriptor.of(JAVA_DOUBLE, JAVA_LONG));

    private FloatShapes() {}

    /** Initialises this class, which links the shapes. */
    static void link() {}
}
