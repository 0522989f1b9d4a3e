package io.github.qtloop.python;

import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.convert.Types;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of Java methods with Python arguments. Needs the GIL, which is free while the method runs. */
final class JavaCalls {

    private JavaCalls() {}

    /**
     * Calls a method, or a constructor, that the arguments fit.
     *
     * @param arguments the address of borrowed references
     * @return the result
     * @throws Throwable what the method throws, or why there is none
     */
    static Owned call(Object target, List<? extends Executable> candidates, long arguments, int count) throws Throwable {
        ClassCastException refusal = null;
        for (Executable method : candidates) {
            if (method.isVarArgs() ? count < method.getParameterCount() - 1 : count != method.getParameterCount()) {
                continue;
            }
            Object[] converted;
            try {
                converted = convert(method, arguments, count);
            } catch (ClassCastException e) {
                refusal = e;
                continue;
            }
            return ToPython.convert(callWithoutGil(method, target, converted));
        }
        throw refusal != null ? refusal : wrongNumber(candidates, count);
    }

    private static @Nullable Object callWithoutGil(Executable callee, Object target, Object[] arguments)
            throws Throwable {
        try {
            return PythonContext.withoutGil(() -> callee instanceof Method method
                    ? method.invoke(target, arguments)
                    : ((Constructor<?>) callee).newInstance(arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object[] convert(Executable method, long arguments, int count) {
        Type[] types = method.getGenericParameterTypes();
        Object[] converted = new Object[types.length];
        int fixed = method.isVarArgs() ? types.length - 1 : types.length;
        for (int i = 0; i < fixed; i++) {
            converted[i] = ToJava.convert(Memory.getLong(arguments + 8L * i), types[i]);
        }
        if (method.isVarArgs()) {
            Class<?> component = method.getParameterTypes()[fixed].getComponentType();
            @Nullable Object[] rest = new Object[count - fixed];
            for (int i = fixed; i < count; i++) {
                rest[i - fixed] = ToJava.convert(Memory.getLong(arguments + 8L * i), component);
            }
            converted[fixed] = Types.array(Arrays.asList(rest), component);
        }
        return converted;
    }

    private static ClassCastException wrongNumber(List<? extends Executable> candidates, int count) {
        Executable first = candidates.getFirst();
        String type = first.getDeclaringClass().getSimpleName();
        return new ClassCastException((first instanceof Method ? type + "." + first.getName() : type)
                + " does not take " + count + " arguments");
    }
}
