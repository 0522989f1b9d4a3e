package io.github.qtloop.python;

import io.github.qtloop.python.convert.PythonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Python tells of an exception: the dict that {@code qtloop._errors.describe} makes.
 *
 * @param values by their names there
 */
record ErrorFacts(Map<String, @Nullable Object> values) {

    /** The class of the exception and all that it inherits from, the nearest first. */
    List<PythonName> classes() {
        return list("classes").stream()
                .map(List.class::cast)
                .map(each -> new PythonName(String.valueOf(each.get(0)), String.valueOf(each.get(1))))
                .toList();
    }

    /** The names of the classes, for {@link PythonError#matches}. */
    List<String> types() {
        return Stream.concat(classes().stream().map(PythonName::toString), list("aliases").stream().map(String::valueOf))
                .toList();
    }

    @Nullable String text() {
        return (String) values.get("text");
    }

    String traceback() {
        return String.valueOf(values.get("traceback"));
    }

    /** The frames of Python, the newest first. */
    List<StackTraceElement> stack() {
        return list("frames").stream().map(List.class::cast).map(ErrorFacts::frame).toList();
    }

    private static StackTraceElement frame(List<?> place) {
        int line = Math.toIntExact((Long) place.get(1));
        return new StackTraceElement(PythonError.PYTHON, (String) place.get(2), (String) place.get(0), line);
    }

    @Nullable Throwable cause() {
        return values.get("cause") instanceof Throwable cause ? cause : null;
    }

    /** The exception of Java that has become this one, or null. */
    @Nullable Throwable origin() {
        return values.get("java") instanceof Throwable origin ? origin : null;
    }

    /** Whether {@code except Exception} catches it. */
    boolean isOrdinary() {
        return Boolean.TRUE.equals(values.get("ordinary"));
    }

    /** The exceptions of a group, or null. */
    @Nullable List<Throwable> members() {
        return values.get("members") instanceof List<?> members
                ? members.stream().map(Throwable.class::cast).toList()
                : null;
    }

    /** The arguments if all of them are plain values, else null. */
    @Nullable ArrayList<@Nullable Object> arguments() {
        return values.get("args") instanceof List<?> arguments ? new ArrayList<>(arguments) : null;
    }

    /** Of an {@code OSError}. */
    int errno() {
        return values.get("errno") instanceof Long number ? number.intValue() : 0;
    }

    @Nullable String string(String name) {
        return (String) values.get(name);
    }

    @Nullable Object value(String name) {
        return values.get(name);
    }

    private List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }
}
