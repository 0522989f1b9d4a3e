package io.github.qtloop.python;

import io.github.qtloop.Awaitable;
import io.github.qtloop.python.capi.Builtin;
import io.github.qtloop.python.capi.BuiltinTable;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.capi.PythonReference;
import io.github.qtloop.python.convert.JavaMethods;
import java.lang.reflect.Method;
import java.util.List;

/** The module {@code qtloop._bridge}: what the Python half of the bridge calls in Java. */
final class BridgeModule {

    private BridgeModule() {}

    /** Makes the module importable; once per interpreter. Needs the GIL. */
    static void install() {
        long module = PythonException.check(CPython.moduleNew("qtloop._bridge"));
        long functions = new BuiltinTable()
                .add("has_method", "(number, name)", translated(arguments -> truth(
                        !JavaMethods.named(arguments.target(), arguments.text(1)).isEmpty())))
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
                    Object other = JavaObjects.get(arguments.number(1));
                    return truth(PythonContext.withoutGil(() -> target.equals(other)));
                }))
                .add("hash_code", "(number)", translated(arguments -> {
                    Object target = arguments.target();
                    return ToPython.convert(PythonContext.withoutGil(target::hashCode));
                }))
                .add("release", "(number)", translated(arguments -> {
                    JavaObjects.release(arguments.number(0));
                    return CPython.newRef(CPython.NONE);
                }))
                .add("live_counts", "()", translated(arguments -> ToPython.convert(
                        new Object[] {JavaObjects.count(), PythonReference.count()})))
                .add("start", "(number, future)", translated(BridgeModule::start))
                .build();
        PythonException.checkStatus(CPython.moduleAddFunctions(module, functions));
        PythonException.checkStatus(CPython.dictSet(CPython.modules(), "qtloop._bridge", module));
        CPython.decRef(module);
    }

    private static long invoke(Arguments arguments) throws Throwable {
        Object target = arguments.target();
        List<Method> methods = JavaMethods.named(target, arguments.text(1));
        return JavaCalls.call(target, methods, arguments.address(2), arguments.count() - 2);
    }

    private static long call(Arguments arguments) throws Throwable {
        Object target = arguments.target();
        Method method = JavaMethods.callable(target);
        if (method == null) {
            throw new ClassCastException(
                    target.getClass().getName() + " is no function: it implements no functional interface");
        }
        return JavaCalls.call(target, List.of(method), arguments.address(1), arguments.count() - 1);
    }

    private static long start(Arguments arguments) throws Exception {
        Awaitable<?> awaitable = (Awaitable<?>) arguments.target();
        PythonObject future = PythonObject.borrow(Memory.getLong(arguments.address(1)));
        return ToPython.convert(
                PythonContext.withoutGil(() -> Waiting.installed().start(awaitable, future)));
    }

    private static long truth(boolean value) {
        return CPython.newRef(value ? CPython.TRUE : CPython.FALSE);
    }

    /** What Java throws becomes the exception of Python that stands for it. */
    private static Builtin translated(Body body) {
        return (self, arguments, count, names) -> {
            try {
                if (names != 0 && CPython.tupleSize(names) != 0) {
                    throw new ClassCastException("Java methods take no keyword arguments");
                }
                return body.call(new Arguments(arguments, (int) count));
            } catch (Throwable t) {
                ErrorsToPython.raise(t);
                return 0;
            }
        };
    }

    @FunctionalInterface
    private interface Body {
        long call(Arguments arguments) throws Throwable;
    }

    /** The arguments of a call; the first is the number of a Java object. */
    private record Arguments(long address, int count) {

        Object target() {
            return JavaObjects.get(number(0));
        }

        long number(int index) {
            return CPython.longAsLong(Memory.getLong(address(index)));
        }

        String text(int index) {
            return CPython.toJava(Memory.getLong(address(index)));
        }

        long address(int index) {
            return address + 8L * index;
        }
    }
}
