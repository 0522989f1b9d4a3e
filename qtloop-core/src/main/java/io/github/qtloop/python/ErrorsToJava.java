package io.github.qtloop.python;

import io.github.qtloop.BaseExceptionGroup;
import java.util.ArrayList;
import java.util.List;

/** Makes the Java exception that stands for one of Python. Needs the GIL. */
final class ErrorsToJava {

    private ErrorsToJava() {}

    /** The exception for a Python exception object, which is borrowed. */
    static Throwable exception(long object) {
        Object[] parts;
        try {
            parts = ToJava.steal(PythonCalls.call(Support.errors("describe"), PythonObject.borrow(object)), Object[].class);
        } catch (PythonException e) {
            // Not even to be described: its __str__ raises, or the interpreter is ending.
            e.release();
            return new PythonError(ToJava.typeName(object), null, "", PythonObject.borrow(object));
        }
        PythonName name = new PythonName((String) parts[0], (String) parts[1]);
        String text = (String) parts[2];
        PythonError error = new PythonError(name.toString(), text, (String) parts[4], PythonObject.borrow(object));
        error.setStackTrace(stack((List<?>) parts[3], error.getStackTrace()));
        if (parts[5] instanceof Throwable cause) {
            error.initCause(cause);
        }
        if (parts[6] instanceof Throwable origin) {
            origin.addSuppressed(error);
            return origin;
        }
        Throwable counterpart = parts[7] instanceof List<?> members
                ? group((String) parts[8], members, error)
                : name.newJavaException(text, error);
        if (counterpart != null) {
            counterpart.setStackTrace(error.getStackTrace());
            error.standsBehind(counterpart);
            return counterpart;
        }
        return parts[9].equals(true) ? error : new PythonExit(error);
    }

    private static Throwable group(String message, List<?> members, PythonError error) {
        Throwable group = (Throwable) BaseExceptionGroup.of(
                message, members.stream().map(Throwable.class::cast).toList());
        group.addSuppressed(error);
        return group;
    }

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
