package io.github.qtloop.python;

import io.github.qtloop.BaseExceptionGroup;
import io.github.qtloop.StopIteration;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PythonException;
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
        Throwable known = KnownErrors.find(object);
        if (known != null) {
            return known;
        }
        Map<String, @Nullable Object> description;
        try {
            description = describe(object);
        } catch (PythonException e) {
            // Not even to be described: its __str__ raises, or the interpreter is ending.
            e.close();
            return new PythonError(ToJava.typeName(object), null, PythonObject.borrow(object));
        }
        PythonError error = error(description, object);
        Throwable thrown = thrown(description, error);
        KnownErrors.add(object, error, thrown);
        return thrown;
    }

    /** The error itself, or what it stands behind. */
    private static Throwable thrown(Map<String, @Nullable Object> description, PythonError error) {
        if (description.get("java") instanceof Throwable origin) {
            origin.addSuppressed(error);
            error.standsBehind(origin);
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

    private static Map<String, @Nullable Object> describe(long object) {
        try (Owned error = Owned.copyOf(object)) {
            return ToJava.take(PythonCalls.call(Support.errors("describe"), error), Map.class);
        }
    }

    /** Brings the traceback and the stack of an error to what they are in Python now. */
    static void describeAgain(PythonError error) {
        error.exception().withGil(object -> {
            Map<String, @Nullable Object> description = describe(object);
            error.update(String.valueOf(description.get("traceback")), frames(description));
            return null;
        });
    }

    private static PythonError error(Map<String, @Nullable Object> description, long object) {
        PythonError error = new PythonError(
                name(description).toString(),
                text(description, "text"),
                PythonObject.borrow(object));
        error.update(String.valueOf(description.get("traceback")), frames(description));
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

    private static List<StackTraceElement> frames(Map<String, @Nullable Object> description) {
        List<StackTraceElement> stack = new ArrayList<>();
        for (Object frame : (List<?>) description.get("frames")) {
            List<?> place = (List<?>) frame;
            String file = (String) place.get(0);
            int line = Math.toIntExact((Long) place.get(1));
            stack.add(new StackTraceElement("python", (String) place.get(2), file, line));
        }
        return stack;
    }
}
