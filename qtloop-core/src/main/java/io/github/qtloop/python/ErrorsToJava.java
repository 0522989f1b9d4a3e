package io.github.qtloop.python;

import io.github.qtloop.BaseExceptionGroup;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.convert.Counterparts;
import io.github.qtloop.python.convert.PythonName;
import io.github.qtloop.python.convert.Support;
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
        ErrorFacts facts;
        try {
            facts = describe(object);
        } catch (PythonException e) {
            // Not even to be described: its __str__ raises, or the interpreter is ending.
            e.close();
            facts = new ErrorFacts(Map.of("classes", List.of(List.of("", ToJava.typeName(object)))));
            return new PythonError(facts, PythonObject.borrow(object));
        }
        PythonError error = error(facts, object);
        Throwable thrown = thrown(facts, error);
        KnownErrors.add(object, error, thrown);
        return thrown;
    }

    /** The error itself, or what it stands behind. */
    private static Throwable thrown(ErrorFacts facts, PythonError error) {
        Throwable origin = facts.origin();
        if (origin != null) {
            error.passTo(origin);
            origin.addSuppressed(error);
            error.standsBehind(origin);
            return origin;
        }
        Throwable counterpart = counterpart(facts, error);
        if (counterpart != null) {
            counterpart.setStackTrace(error.getStackTrace());
            error.standsBehind(counterpart);
            return counterpart;
        }
        return facts.isOrdinary() ? error : new PythonExit(error);
    }

    private static ErrorFacts describe(long object) {
        try (Owned error = Owned.copyOf(object)) {
            return new ErrorFacts(ToJava.take(PythonCalls.call(Support.errors("describe"), error), Map.class));
        }
    }

    /** Brings the traceback and the stack of an error to what they are in Python now. */
    static void describeAgain(PythonError error) {
        error.exception().withGil(object -> {
            ErrorFacts facts = describe(object);
            error.update(facts.traceback(), facts.stack());
            return null;
        });
    }

    private static PythonError error(ErrorFacts facts, long object) {
        PythonError error = PythonError.of(facts, PythonObject.borrow(object));
        error.update(facts.traceback(), facts.stack());
        Throwable cause = facts.cause();
        if (cause != null) {
            error.initCause(cause);
        }
        return error;
    }

    /** The exception of a Java class that means the same as Python's, or null; the Python one is its cause. */
    private static @Nullable Throwable counterpart(ErrorFacts facts, PythonError error) {
        List<Throwable> members = facts.members();
        if (members != null) {
            Throwable group = BaseExceptionGroup.of(String.valueOf(facts.string("message")), members).toThrowable();
            group.addSuppressed(error);
            return group;
        }
        for (PythonName type : facts.classes()) {
            Throwable made = Counterparts.inJava(type, facts::value, error);
            if (made != null) {
                return made;
            }
        }
        return null;
    }
}
