package io.github.qtloop.loop.coroutine;

import io.github.qtloop.foreign.JvmFlag;
import io.github.qtloop.loop.report.Errors;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/**
 * The JVM's one-shot continuations, by method handles: so nothing but Java loops and coroutines needs the package that
 * the JDK keeps to itself.
 */
public final class Continuations {

    private static final @Nullable Access ACCESS;
    private static final @Nullable Throwable REFUSAL;

    static {
        Access access = null;
        Throwable refusal = null;
        try {
            access = Access.open();
        } catch (ReflectiveOperationException e) {
            refusal = e;
        }
        ACCESS = access;
        REFUSAL = refusal;
    }

    // Constants, so that the compiler can inline the calls.
    private static final @Nullable MethodHandle CREATE = ACCESS == null ? null : ACCESS.create;
    private static final @Nullable MethodHandle RUN = ACCESS == null ? null : ACCESS.run;
    private static final @Nullable MethodHandle YIELD = ACCESS == null ? null : ACCESS.yield;
    private static final @Nullable MethodHandle STACK = ACCESS == null ? null : ACCESS.stack;

    private Continuations() {}

    /** Fails with the flag's name if the JVM lacks it. */
    public static void require() {
        if (CREATE == null) {
            throw new IllegalStateException(
                    "coroutines need access to the JVM's continuations: "
                            + JvmFlag.CONTINUATIONS.advice(JvmFlag.CONTINUATIONS.typed()),
                    REFUSAL);
        }
    }

    /** Makes a continuation that is not started. */
    static Object create(Runnable body) {
        try {
            return (Object) CREATE.invokeExact(body);
        } catch (Throwable t) {
            throw Errors.raise(t);
        }
    }

    /** Starts or resumes a continuation; returns when it yields or ends. */
    static void run(Object continuation) {
        try {
            RUN.invokeExact(continuation);
        } catch (Throwable t) {
            throw Errors.raise(t);
        }
    }

    /** Suspends the continuation that runs; raises {@link IllegalStateException} if a frame in between cannot move. */
    static void yield() {
        try {
            boolean ignored = (boolean) YIELD.invokeExact();
        } catch (Throwable t) {
            throw Errors.raise(t);
        }
    }

    /** The frames of a continuation that is suspended, the newest first. */
    static StackTraceElement[] stack(Object continuation) {
        try {
            return (StackTraceElement[]) STACK.invokeExact(continuation);
        } catch (Throwable t) {
            throw Errors.raise(t);
        }
    }

    /** The methods of {@code Continuation}, without its type in their signatures. */
    private record Access(MethodHandle create, MethodHandle run, MethodHandle yield, MethodHandle stack) {

        static Access open() throws ReflectiveOperationException {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            Class<?> type = Class.forName("jdk.internal.vm.Continuation");
            Class<?> scopeType = Class.forName("jdk.internal.vm.ContinuationScope");
            Object scope = constructor(lookup, scopeType, String.class).newInstance("asyncio");
            MethodHandle create = lookup.findConstructor(
                    type, MethodType.methodType(void.class, scopeType, Runnable.class));
            MethodHandle run = lookup.findVirtual(type, "run", MethodType.methodType(void.class));
            MethodHandle yield = lookup.findStatic(type, "yield", MethodType.methodType(boolean.class, scopeType));
            MethodHandle stack =
                    lookup.findVirtual(type, "getStackTrace", MethodType.methodType(StackTraceElement[].class));
            return new Access(
                    MethodHandles.insertArguments(create, 0, scope)
                            .asType(MethodType.methodType(Object.class, Runnable.class)),
                    run.asType(MethodType.methodType(void.class, Object.class)),
                    MethodHandles.insertArguments(yield, 0, scope),
                    stack.asType(MethodType.methodType(StackTraceElement[].class, Object.class)));
        }

        private static Constructor<?> constructor(
                MethodHandles.Lookup lookup, Class<?> type, Class<?>... parameters)
                throws ReflectiveOperationException {
            return lookup.accessClass(type).getConstructor(parameters);
        }
    }
}
