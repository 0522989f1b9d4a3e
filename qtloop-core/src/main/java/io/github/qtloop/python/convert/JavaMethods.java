package io.github.qtloop.python.convert;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The public methods of Java objects, as Python finds them: without those of {@link Object}. Of a {@link Class} these
 * are its static methods.
 */
public final class JavaMethods {

    private static final ClassValue<Map<String, List<Method>>> INSTANCE = new ClassValue<>() {
        @Override
        protected Map<String, List<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private static final ClassValue<Map<String, List<Method>>> STATIC = new ClassValue<>() {
        @Override
        protected Map<String, List<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private JavaMethods() {}

    /** The methods of a name, those with the more special parameters first. */
    public static List<Method> named(Object target, String name) {
        return target instanceof Class<?> type
                ? STATIC.get(type).computeIfAbsent(name, key -> find(List.of(type), key, true))
                : INSTANCE.get(target.getClass())
                        .computeIfAbsent(name, key -> find(typesOf(target.getClass()), key, false));
    }

    /** The one method of a functional interface, or null when the type is none. */
    public static @Nullable Method functional(Class<?> type) {
        if (!type.isInterface()) {
            return null;
        }
        List<Method> methods = Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !isOfObject(method))
                .toList();
        return methods.size() == 1 ? methods.getFirst() : null;
    }

    /** The method of the functional interface that an object implements, or null. */
    public static @Nullable Method callable(Object target) {
        return typesOf(target.getClass()).stream()
                .map(JavaMethods::functional)
                .filter(method -> method != null && method.trySetAccessible())
                .findFirst()
                .orElse(null);
    }

    /** The public constructors of a class, those with the more special parameters first. */
    public static List<Constructor<?>> constructors(Class<?> type) {
        return Arrays.stream(type.getConstructors())
                .filter(Constructor::trySetAccessible)
                .sorted(Comparator.comparingInt(JavaMethods::generality))
                .<Constructor<?>>map(constructor -> constructor)
                .toList();
    }

    /** The public static field of a class, or null. */
    public static @Nullable Field constant(Object target, String name) {
        return !(target instanceof Class<?> type)
                ? null
                : Arrays.stream(type.getFields())
                        .filter(field -> field.getName().equals(name) && Modifier.isStatic(field.getModifiers()))
                        .filter(Field::trySetAccessible)
                        .findFirst()
                        .orElse(null);
    }

    /** Whether every object has this method anyway. */
    public static boolean isOfObject(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(own -> own.getName().equals(method.getName())
                        && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
    }

    /** The class's own method may be out of reach where one that it implements is not. */
    private static List<Method> find(Iterable<Class<?>> types, String name, boolean isStatic) {
        List<Method> found = new ArrayList<>();
        for (Class<?> type : types) {
            for (Method method : type.getMethods()) {
                boolean known = found.stream()
                        .anyMatch(other -> Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
                if (method.getName().equals(name)
                        && method.getDeclaringClass() != Object.class
                        && !method.isBridge()
                        && Modifier.isStatic(method.getModifiers()) == isStatic
                        && !known
                        && method.trySetAccessible()) {
                    found.add(method);
                }
            }
        }
        found.sort(Comparator.comparingInt(JavaMethods::generality));
        return List.copyOf(found);
    }

    private static int generality(Executable method) {
        return Stream.of(method.getParameterTypes()).mapToInt(JavaMethods::generality).sum()
                + (method.isVarArgs() ? 100 : 0);
    }

    private static int generality(Class<?> type) {
        if (type == Object.class) {
            return 10;
        }
        if (type == double.class || type == Double.class || type == float.class || type == Float.class) {
            return 3;
        }
        return type == long.class || type == Long.class ? 2 : type.isInterface() ? 4 : 1;
    }

    /** A class, the classes above it, and their interfaces. */
    private static Set<Class<?>> typesOf(Class<?> type) {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            types.add(each);
        }
        for (Class<?> each : List.copyOf(types)) {
            addInterfaces(each, types);
        }
        return types;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> types) {
        for (Class<?> each : type.getInterfaces()) {
            if (types.add(each)) {
                addInterfaces(each, types);
            }
        }
    }
}
