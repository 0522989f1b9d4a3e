package io.github.qtloop.python.convert;

import io.github.qtloop.GeneratorExit;
import io.github.qtloop.KeyboardInterrupt;
import io.github.qtloop.NotImplementedError;
import io.github.qtloop.StopAsyncIteration;
import io.github.qtloop.StopIteration;
import io.github.qtloop.asyncio.IncompleteReadError;
import io.github.qtloop.asyncio.LimitOverrunError;
import io.github.qtloop.asyncio.TimeoutError;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name of an exception class.
 *
 * @param module the module, or the package of a Java class
 * @param name the name in there
 */
public record PythonName(String module, String name) {

    private static final String API = "io.github.qtloop.";
    private static final String ASYNCIO = API + "asyncio.";
    private static final String BUILTINS = "builtins";

    /** It has a value instead of a message. */
    public static final PythonName STOP_ITERATION = new PythonName(BUILTINS, "StopIteration");

    /** What is no exception of asyncio, but has a Java class of the same name. */
    private static final Set<String> BUILTIN_NAMES = Stream.of(
                    GeneratorExit.class,
                    KeyboardInterrupt.class,
                    NotImplementedError.class,
                    StopAsyncIteration.class,
                    TimeoutError.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    /** The Python class that is the same as that of a Java exception, or null. */
    public static @Nullable PythonName of(Throwable error) {
        Class<?> type = error.getClass();
        String simple = type.getSimpleName();
        if (error instanceof StopIteration) {
            return STOP_ITERATION;
        }
        if (!type.getName().equals(API + simple) && !type.getName().equals(ASYNCIO + simple) || !isMade(type)) {
            return null;
        }
        if (BUILTIN_NAMES.contains(simple)) {
            return new PythonName(BUILTINS, simple);
        }
        return type.getName().startsWith(ASYNCIO) ? new PythonName("asyncio", simple) : null;
    }

    private static boolean isMade(Class<?> type) {
        return maker(type) != null || type == IncompleteReadError.class || type == LimitOverrunError.class;
    }

    /** The name of a Java class as that of a Python class. */
    public static PythonName ofJava(Class<?> type) {
        String name = type.getName();
        int dot = name.lastIndexOf('.');
        String packageName = dot < 0 ? "__main__" : name.substring(0, dot);
        return new PythonName(packageName, name.substring(dot + 1).replace('$', '.'));
    }

    /** An exception of the Java class that is the same as this Python class, or null. */
    public @Nullable Throwable newJavaException(@Nullable String message, Throwable cause) {
        boolean builtin = module.equals(BUILTINS) && BUILTIN_NAMES.contains(name);
        if (!builtin && !module.equals("asyncio") && !module.startsWith("asyncio.")) {
            return null;
        }
        Throwable made = make(ASYNCIO + name, message, cause);
        return made != null ? made : make(API + name, message, cause);
    }

    private static @Nullable Throwable make(String className, @Nullable String message, Throwable cause) {
        try {
            Constructor<?> maker = maker(Class.forName(className));
            if (maker == null) {
                return null;
            }
            @Nullable Object[] arguments =
                    Arrays.copyOf(new @Nullable Object[] {message, cause}, maker.getParameterCount());
            Throwable made = (Throwable) maker.newInstance(arguments);
            if (made.getCause() == null) {
                made.addSuppressed(cause);
            }
            return made;
        } catch (ClassNotFoundException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(className + " cannot be made", e);
        }
    }

    /**
     * The constructor that takes most of a message and a cause; one that takes more needs what Python does not tell.
     */
    private static @Nullable Constructor<?> maker(Class<?> type) {
        List<Class<?>> all = List.of(String.class, Throwable.class);
        return Throwable.class.isAssignableFrom(type)
                ? Arrays.stream(type.getConstructors())
                        .filter(each -> each.getParameterCount() <= all.size())
                        .filter(each -> all.subList(0, each.getParameterCount())
                                .equals(List.of(each.getParameterTypes())))
                        .max(Comparator.comparingInt(Constructor::getParameterCount))
                        .orElse(null)
                : null;
    }

    /** As Python writes it. */
    @Override
    public String toString() {
        return module.equals(BUILTINS) || module.isEmpty() ? name : module + "." + name;
    }
}
