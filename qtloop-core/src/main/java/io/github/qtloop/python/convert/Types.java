package io.github.qtloop.python.convert;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a Java type asks for. */
public final class Types {

    private Types() {}

    /** The class of a type; Object for a type variable. */
    public static Class<?> rawClass(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> rawClass(generic.getRawType());
            case WildcardType wildcard -> rawClass(wildcard.getUpperBounds()[0]);
            default -> Object.class;
        };
    }

    /** One of the types in angle brackets; Object when there is none. */
    public static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic && index < generic.getActualTypeArguments().length
                ? generic.getActualTypeArguments()[index]
                : Object.class;
    }

    /**
     * A type that a method of an interface names, where the interface is used with types in angle brackets.
     *
     * @param member such as {@code R} of {@code Function.apply}
     * @param use such as {@code Function<Integer, String>}
     * @return such as {@code String}; Object for a type variable that is not given
     */
    public static Type resolve(Type member, Type use) {
        return switch (member) {
            case TypeVariable<?> variable -> given(variable, use);
            case ParameterizedType generic -> new Applied(
                    (Class<?>) generic.getRawType(),
                    Arrays.stream(generic.getActualTypeArguments())
                            .map(argument -> resolve(argument, use))
                            .toArray(Type[]::new));
            case WildcardType wildcard -> resolve(wildcard.getUpperBounds()[0], use);
            default -> member;
        };
    }

    private static Type given(TypeVariable<?> variable, Type use) {
        Class<?> type = rawClass(use);
        int index = Arrays.asList(type.getTypeParameters()).indexOf(variable);
        if (index >= 0) {
            return argument(use, index);
        }
        return Arrays.stream(type.getGenericInterfaces())
                .filter(above -> ((Class<?>) variable.getGenericDeclaration()).isAssignableFrom(rawClass(above)))
                .findFirst()
                .map(above -> given(variable, resolve(above, use)))
                .orElse(Object.class);
    }

    /** A generic class with its types. */
    private record Applied(Class<?> raw, Type[] arguments) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return arguments;
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public Type getOwnerType() {
            return raw.getDeclaringClass();
        }
    }

    public static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** Whether a class is one of the numbers that an int of Python can become. */
    public static boolean isNumber(Class<?> boxed) {
        return Number.class.isAssignableFrom(boxed);
    }

    /**
     * A number as the class that is wanted.
     *
     * @return null when it does not fit
     */
    public static @Nullable Object number(Number value, Class<?> wanted) {
        Class<?> type = boxed(wanted);
        if (type == Double.class) {
            return value.doubleValue();
        }
        if (type == Float.class) {
            return value.floatValue();
        }
        if (value instanceof Double) {
            return value;
        }
        BigInteger integer = value instanceof BigInteger big ? big : BigInteger.valueOf(value.longValue());
        if (type == BigInteger.class) {
            return integer;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(integer);
        }
        int bits = type == Byte.class ? 8 : type == Short.class ? 16 : type == Integer.class ? 32 : 64;
        if (integer.bitLength() >= bits) {
            return bits == 64 && type != Long.class ? integer : null;
        }
        return switch (bits) {
            case 8 -> value.byteValue();
            case 16 -> value.shortValue();
            case 32 -> value.intValue();
            default -> value.longValue();
        };
    }

    /** An array of the given elements. */
    public static Object array(List<?> items, Class<?> component) {
        Object array = Array.newInstance(component, items.size());
        for (int i = 0; i < items.size(); i++) {
            Array.set(array, i, items.get(i));
        }
        return array;
    }
}
