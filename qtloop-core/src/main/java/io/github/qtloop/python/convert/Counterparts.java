package io.github.qtloop.python.convert;

import io.github.qtloop.StopIteration;
import io.github.qtloop.asyncio.IncompleteReadError;
import io.github.qtloop.asyncio.LimitOverrunError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The exceptions that have a class of the same meaning in both languages. */
public final class Counterparts {

    private Counterparts() {}

    /**
     * The exception of Java that means the same as one of Python.
     *
     * @param type a class of Python that the exception is an instance of
     * @param value what Python tells of the exception, by its names in {@code qtloop._errors.describe}
     * @param cause the error that describes Python's
     * @return an exception with this cause, or null when Java has no class for the one of Python
     */
    public static @Nullable Throwable inJava(
            PythonName type, Function<String, @Nullable Object> value, Throwable cause) {
        String text = (String) value.apply("text");
        return switch (type.toString()) {
            case "StopIteration" -> new StopIteration(value.apply("value")).initCause(cause);
            case "asyncio.exceptions.IncompleteReadError" -> incompleteRead(value).initCause(cause);
            case "asyncio.exceptions.LimitOverrunError" -> limitOverrun(value, text).initCause(cause);
            default -> {
                Throwable same = type.newJavaException(text, cause);
                yield same != null ? same : IoErrors.inJava(type.toString(), value, cause);
            }
        };
    }

    private static Throwable incompleteRead(Function<String, @Nullable Object> value) {
        byte[] partial = value.apply("partial") instanceof byte[] bytes ? bytes : new byte[0];
        return new IncompleteReadError(partial, value.apply("expected") instanceof Long number ? number.intValue() : null);
    }

    private static Throwable limitOverrun(Function<String, @Nullable Object> value, @Nullable String text) {
        return new LimitOverrunError(
                String.valueOf(text), value.apply("consumed") instanceof Long number ? number.intValue() : 0);
    }

    /**
     * What the class of Python is called with to make the exception that stands for one of Java.
     *
     * @param error an exception of Java
     * @return the arguments
     */
    public static List<@Nullable Object> arguments(Throwable error) {
        List<@Nullable Object> arguments = new ArrayList<>();
        switch (error) {
            case StopIteration stop -> arguments.add(stop.value());
            case IncompleteReadError read -> {
                arguments.add(read.partial());
                arguments.add(read.expected());
            }
            case LimitOverrunError limit -> {
                arguments.add(limit.getMessage());
                arguments.add(limit.consumed());
            }
            default -> arguments.add(error.getMessage());
        }
        if (arguments.size() == 1 && arguments.getFirst() == null) {
            arguments.clear();
        }
        return arguments;
    }
}
