package io.github.qtloop.python;

import io.github.qtloop.Awaitable;
import io.github.qtloop.python.capi.Builtin;
import io.github.qtloop.python.capi.BuiltinTable;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PyValues;
import io.github.qtloop.python.capi.PythonReference;
import io.github.qtloop.python.convert.JavaMethods;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;

/** The module {@code qtloop._bridge}: what the Python half of the bridge calls in Java. */
final class BridgeModule {

    private BridgeModule() {}

    /** Makes the module importable; once per interpreter. Needs the GIL. */
    static void install() {
        long functions = new BuiltinTable()
                .add("has_method", "(number, name)", translated(arguments -> ToPython.convert(
                        !JavaMethods.named(arguments.target(), arguments.text(1)).isEmpty())))
                .add("constant", "(number, name)", translated(BridgeModule::constant))
                .add("invoke", "(number, name, *args)", translated(BridgeModule::invoke))
                .add("call", "(number, *args)", translated(BridgeModule::call))
                .add("class_name", "(number)", translated(arguments -> ToPython.convert(
                        arguments.target().getClass().getName())))
                .add("to_string", "(number)", translated(arguments -> {
                    Object target = arguments.target();
                    return ToPython.convert(PythonContext.withoutGil(target::toString));
                }))
                .add("equals", "(number, other)", translated(arguments -> {
                    Object target = arguments.target();
                    Object other = JavaObjects.numbered(arguments.object(1));
                    return ToPython.convert(PythonContext.withoutGil(() -> target.equals(other)));
                }))
                .add("hash_code", "(number)", translated(arguments -> {
                    Object target = arguments.target();
                    return ToPython.convert(PythonContext.withoutGil(target::hashCode));
                }))
                .add("live_counts", "()", translated(arguments -> ToPython.convert(
                        new Object[] {JavaObjects.count(), PythonReference.count()})))
                .add("start", "(number, future)", translated(BridgeModule::start))
                .build();
        CPython.installModule("qtloop._bridge", functions);
    }

    private static Owned invoke(Arguments arguments) throws Throwable {
        Object target = arguments.target();
        List<Method> methods = JavaMethods.named(target, arguments.text(1));
        return JavaCalls.call(target, methods, arguments.address(2), arguments.count() - 2);
    }

    /** A public static field of a class, an enum constant among them: {@code (value,)}, or None if there is none. */
    private static Owned constant(Arguments arguments) throws Throwable {
        Field field = JavaMethods.constant(arguments.target(), arguments.text(1));
        if (field == null) {
            return Owned.copyOf(CPython.NONE);
        }
        try (Owned value = ToPython.convert(field.get(null))) {
            return PyValues.tupleOf(value.address());
        }
    }

    private static Owned call(Arguments arguments) throws Throwable {
        Object target = arguments.target();
        if (target instanceof Class<?> type && !type.isInterface() && !Modifier.isAbstract(type.getModifiers())) {
            List<Constructor<?>> constructors = JavaMethods.constructors(type);
            if (constructors.isEmpty()) {
                throw new ClassCastException(type.getName() + " has no public constructor");
            }
            return JavaCalls.call(target, constructors, arguments.address(1), arguments.count() - 1);
        }
        Method method = JavaMethods.callable(target);
        if (method == null) {
            throw new ClassCastException(
                    target.getClass().getName() + " is no function: it implements no functional interface");
        }
        return JavaCalls.call(target, List.of(method), arguments.address(1), arguments.count() - 1);
    }

    private static Owned start(Arguments arguments) throws Exception {
        Awaitable<?> awaitable = (Awaitable<?>) arguments.target();
        PythonObject future = PythonObject.borrow(arguments.object(1));
        return ToPython.convert(
                PythonContext.withoutGil(() -> Waiting.installed().start(awaitable, future)));
    }

    /** What Java throws becomes the exception of Python that stands for it. */
    private static Builtin translated(Body body) {
        return (self, arguments, count, names) -> {
            try {
                if (names != 0 && CPython.tupleSize(names) != 0) {
                    throw new ClassCastException("Java methods take no keyword arguments");
                }
                return body.call(new Arguments(arguments, (int) count)).transfer();
            } catch (Throwable t) {
                ErrorsToPython.raise(t);
                return 0;
            }
        };
    }

    @FunctionalInterface
    private interface Body {
        Owned call(Arguments arguments) throws Throwable;
    }

    /** The arguments of a call; the first is the number of a Java object. */
    private record Arguments(long address, int count) {

        Object target() {
            return JavaObjects.numbered(object(0));
        }

        String text(int index) {
            return ToJava.convert(object(index), String.class);
        }

        /** Borrowed. */
        long object(int index) {
            if (index >= count) {
                throw new ClassCastException("qtloop._bridge was called with " + count + " arguments, which are too few");
            }
            return Memory.getLong(address(index));
        }

        long address(int index) {
            return address + 8L * index;
        }
    }
}
