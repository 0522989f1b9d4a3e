package io.github.qtloop.scenarios;

import io.github.qtloop.GroupedErrors;
import io.github.qtloop.asyncio.Task;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/** The text of a value: the same for equal values of the two languages. */
final class Show {

    /** The exceptions that are called otherwise in Python. */
    private static final Map<Class<? extends Throwable>, String> PYTHON_NAMES = Map.of(
            ArithmeticException.class, "ZeroDivisionError",
            CancellationException.class, "CancelledError",
            ClassCastException.class, "TypeError",
            IllegalArgumentException.class, "ValueError",
            IllegalStateException.class, "RuntimeError",
            IOException.class, "OSError",
            NoSuchElementException.class, "LookupError");

    private Show() {}

    static String text(Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean bool -> bool ? "True" : "False";
            case GroupedErrors group -> title(group.toThrowable()) + " " + text(group.exceptions());
            case Throwable error -> title(error);
            case Task<?> task -> task.getName();
            case Set<?> set -> set.stream().map(Show::text).sorted().collect(Collectors.joining(", ", "{", "}"));
            case Collection<?> items -> items.stream().map(Show::text).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + ": " + text(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }

    private static String title(Throwable error) {
        String name = PYTHON_NAMES.getOrDefault(error.getClass(), error.getClass().getSimpleName());
        String message = error.getMessage();
        return message == null || message.isEmpty() ? name : name + ": " + message;
    }
}
