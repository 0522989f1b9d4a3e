package io.github.qtloop.python;

import io.github.qtloop.BaseExceptionGroup;
import io.github.qtloop.StopIteration;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.convert.JavaStacks;
import io.github.qtloop.python.convert.PythonName;
import io.github.qtloop.python.convert.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the Java exception that stands for one of Python. Needs the GIL. */
final class ErrorsToJava {

    private ErrorsToJava() {}

    /** The exception for a Python exception object, which is borrowed. */
    static Throwable exception(long object) {
        Map<String, @Nullable Object> description;
        try (Owned error = Owned.copyOf(object)) {
            description = ToJava.take(PythonCalls.call(Support.errors("describe"), error), Map.class);
        } catch (PythonException e) {
            // Not even to be described: its __str__ raises, or the interpreter is ending.
            e.close();
            return new PythonError(ToJava.typeName(object), null, "", PythonObject.borrow(object));
        }
        PythonError error = error(description, object);
        if (description.get("java") instanceof Throwable origin) {
            origin.addSuppressed(error);
            return origin;
        }
        Throwable counterpart = counterpart(description, error);
        if (counterpart != null) {
            counterpart.setStackTrace(error.getStackTrace());
            error.standsBehind(counterpart);
            return counterpart;
        }
        return Boolean.TRUE.equals(description.get("ordinary")) ? error : new PythonExit(error);
    }

    private static PythonError error(Map<String, @Nullable Object> description, long object) {
        PythonError error = new PythonError(
                name(description).toString(),
                text(description, "text"),
                String.valueOf(description.get("traceback")),
                PythonObject.borrow(object));
        error.setStackTrace(stack((List<?>) description.get("frames"), error.getStackTrace()));
        if (description.get("cause") instanceof Throwable cause) {
            error.initCause(cause);
        }
        return error;
    }

    /** The exception of a Java class that is the same as Python's, or null; the Python one is its cause. */
    private static @Nullable Throwable counterpart(Map<String, @Nullable Object> description, PythonError error) {
        PythonName name = name(description);
        if (description.get("members") instanceof List<?> members) {
            Throwable group = (Throwable) BaseExceptionGroup.of(
                    String.valueOf(description.get("message")),
                    members.stream().map(Throwable.class::cast).toList());
            group.addSuppressed(error);
            return group;
        }
        return name.equals(PythonName.STOP_ITERATION)
                ? new StopIteration(description.get("value")).initCause(error)
                : name.newJavaException(text(description, "text"), error);
    }

    private static PythonName name(Map<String, @Nullable Object> description) {
        return new PythonName(
                String.valueOf(description.get("module")), String.valueOf(description.get("name")));
    }

    private static @Nullable String text(Map<String, @Nullable Object> description, String key) {
        return (String) description.get(key);
    }

    /** Python's frames above those of the Java program. */
    private static StackTraceElement[] stack(List<?> frames, StackTraceElement[] java) {
        List<StackTraceElement> stack = new ArrayList<>();
        for (Object frame : frames) {
            List<?> place = (List<?>) frame;
            String file = (String) place.get(0);
            int line = Math.toIntExact((Long) place.get(1));
            stack.add(new StackTraceElement("python", (String) place.get(2), file, line));
        }
        stack.addAll(JavaStacks.ofProgram(java));
        return stack.toArray(StackTraceElement[]::new);
    }
}
