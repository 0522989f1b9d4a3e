package io.github.qtloop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Several errors that were raised at the same time: what Python's {@code BaseExceptionGroup} and {@code ExceptionGroup}
 * have in common. A catch clause takes {@link ExceptionGroup} or {@link BaseExceptionGroup}; {@link #split} then does
 * what {@code except*} does in Python.
 */
public sealed interface GroupedErrors permits ExceptionGroup, BaseExceptionGroup {

    /**
     * What the group was made for.
     *
     * @return the text, without the number of errors
     */
    String message();

    /**
     * The errors of the group, which may be groups.
     *
     * @return at least one
     */
    List<Throwable> exceptions();

    /**
     * The group as an error, to be raised again.
     *
     * @return this object
     */
    Throwable toThrowable();

    /**
     * Makes a group with the message of this one: Python's {@code derive}.
     *
     * @param exceptions the errors, at least one
     * @return a group whose cause and stack are those of this one
     */
    default GroupedErrors derive(List<? extends Throwable> exceptions) {
        GroupedErrors derived = BaseExceptionGroup.of(message(), exceptions);
        Throwable self = toThrowable();
        derived.toThrowable().setStackTrace(self.getStackTrace());
        if (self.getCause() != null) {
            derived.toThrowable().initCause(self.getCause());
        }
        return derived;
    }

    /**
     * The part of the group that fulfils a condition; nested groups keep their shape.
     *
     * @param condition asked for each group, and for the errors of a group that does not fulfil it
     * @return the matching part, or null
     */
    default @Nullable GroupedErrors subgroup(Predicate<? super Throwable> condition) {
        return split(condition).match();
    }

    /**
     * The part of the group that consists of errors of a type.
     *
     * @param type the type of the errors
     * @return the matching part, or null
     */
    default @Nullable GroupedErrors subgroup(Class<? extends Throwable> type) {
        return subgroup(type::isInstance);
    }

    /**
     * Takes the group apart: Python's {@code split}.
     *
     * @param condition asked for each group, and for the errors of a group that does not fulfil it
     * @return the part that fulfils the condition, and the rest
     */
    default Split split(Predicate<? super Throwable> condition) {
        if (condition.test(toThrowable())) {
            return new Split(this, null);
        }
        List<Throwable> match = new ArrayList<>();
        List<Throwable> rest = new ArrayList<>();
        for (Throwable error : exceptions()) {
            if (error instanceof GroupedErrors group) {
                Split parts = group.split(condition);
                if (parts.match() != null) {
                    match.add(parts.match().toThrowable());
                }
                if (parts.rest() != null) {
                    rest.add(parts.rest().toThrowable());
                }
            } else {
                (condition.test(error) ? match : rest).add(error);
            }
        }
        return new Split(match.isEmpty() ? null : derive(match), rest.isEmpty() ? null : derive(rest));
    }

    /**
     * Takes the group apart by the type of the errors.
     *
     * @param type the type of the errors
     * @return the part of this type, and the rest
     */
    default Split split(Class<? extends Throwable> type) {
        return split(type::isInstance);
    }

    /**
     * The two parts of a group.
     *
     * @param match what fulfils the condition, or null
     * @param rest the others, or null
     */
    record Split(@Nullable GroupedErrors match, @Nullable GroupedErrors rest) {}
}
