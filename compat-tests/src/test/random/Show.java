package io.github.qtloop.random;

import io.github.qtloop.GroupedErrors;
import io.github.qtloop.asyncio.Task;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The text of a value: the same for equal values of the two languages. */
final class Show {

    /** The exceptions that are called otherwise in Python. */
    private static final Map<Class<? extends Throwable>, String> PYTHON_NAMES = Map.of(
            IllegalArgumentException.class, "ValueError",
            IllegalStateException.class, "RuntimeError");

    private Show() {}

    static String text(Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean flag -> flag ? "True" : "False";
            case Throwable error when error instanceof GroupedErrors group -> title(error) + " " + text(group.exceptions());
            case Throwable error -> title(error);
            case Task<?> task -> task.getName();
            case Set<?> set -> set.stream().map(Show::text).sorted().collect(Collectors.joining(", ", "{", "}"));
            case List<?> items -> items.stream().map(Show::text).collect(Collectors.joining(", ", "[", "]"));
            case Double number -> String.valueOf(number);
            default -> value.toString();
        };
    }

    /** What the class of an exception is called in Python. */
    static String name(Throwable error) {
        return PYTHON_NAMES.getOrDefault(error.getClass(), error.getClass().getSimpleName());
    }

    private static String title(Throwable error) {
        String name = name(error);
        String message = error.getMessage();
        return message == null || message.isEmpty() ? name : name + ": " + message.replaceAll("<.*>", "<>");
    }
}
