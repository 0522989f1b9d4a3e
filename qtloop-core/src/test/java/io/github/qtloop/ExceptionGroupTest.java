package io.github.qtloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.GroupedErrors.Split;
import io.github.qtloop.asyncio.CancelledError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Several errors in one: what they are caught as, and how they are taken apart. */
final class ExceptionGroupTest {

    private final IOException io = new IOException("io");
    private final NoSuchElementException missing = new NoSuchElementException("missing");
    private final CancelledError cancelled = new CancelledError("cancelled");

    @Test
    void theTypeFollowsFromTheErrors() {
        assertThat(BaseExceptionGroup.of("m", List.of(io, new AssertionError(), new StackOverflowError())))
                .isInstanceOf(ExceptionGroup.class);
        assertThat(BaseExceptionGroup.of("m", List.of(io, cancelled))).isInstanceOf(BaseExceptionGroup.class);
        assertThat(BaseExceptionGroup.of("m", List.of(new OutOfMemoryError()))).isInstanceOf(BaseExceptionGroup.class);
        assertThat(BaseExceptionGroup.of("m", List.of(new KeyboardInterrupt()))).isInstanceOf(BaseExceptionGroup.class);
    }

    @Test
    void whatOrdinaryHandlingMayNotTakeIsRefused() {
        assertThatThrownBy(() -> new ExceptionGroup("m", List.of(io, cancelled)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot nest BaseExceptions in an ExceptionGroup");
        assertThatThrownBy(() -> BaseExceptionGroup.of("m", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("second argument (exceptions) must be a non-empty sequence");
    }

    @Test
    void theTextCountsTheErrorsAndTheStackTraceShowsThem() {
        ExceptionGroup group = new ExceptionGroup("two", List.of(io, missing));
        assertThat(group).hasMessage("two (2 sub-exceptions)");
        assertThat(new ExceptionGroup("one", List.of(io))).hasMessage("one (1 sub-exception)");
        assertThat(group.message()).isEqualTo("two");
        assertThat(group.exceptions()).containsExactly(io, missing);
        StringWriter trace = new StringWriter();
        group.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString())
                .contains("Suppressed: java.io.IOException: io")
                .contains("Suppressed: java.util.NoSuchElementException: missing");
    }

    @Test
    void splittingKeepsTheShapeOfNestedGroups() {
        ExceptionGroup inner = new ExceptionGroup("inner", List.of(missing, io));
        ExceptionGroup outer = new ExceptionGroup("outer", List.of(io, inner));
        outer.initCause(cancelled);
        Split parts = outer.split(IOException.class);
        assertThat(shape(parts.match())).isEqualTo("outer[io, inner[io]]");
        assertThat(shape(parts.rest())).isEqualTo("outer[inner[missing]]");
        assertThat(parts.rest().toThrowable()).hasCause(cancelled);
        assertThat(parts.rest().toThrowable().getStackTrace()).isEqualTo(outer.getStackTrace());
        assertThat(shape(outer.subgroup(NoSuchElementException.class))).isEqualTo("outer[inner[missing]]");
        assertThat(outer.subgroup(CancelledError.class)).isNull();
    }

    @Test
    void aGroupThatMatchesAsAWholeStaysItself() {
        ExceptionGroup inner = new ExceptionGroup("inner", List.of(missing));
        ExceptionGroup outer = new ExceptionGroup("outer", List.of(io, inner));
        assertThat(outer.split(error -> true)).isEqualTo(new Split(outer, null));
        assertThat(outer.split(error -> error == inner).match().exceptions()).containsExactly(inner);
    }

    @Test
    void thePartsOfABaseGroupAreOrdinaryIfTheirErrorsAre() {
        GroupedErrors group = BaseExceptionGroup.of("m", List.of(io, cancelled));
        Split parts = group.split(CancelledError.class);
        assertThat(parts.match()).isInstanceOf(BaseExceptionGroup.class);
        assertThat(parts.rest()).isInstanceOf(ExceptionGroup.class);
    }

    private static String shape(GroupedErrors group) {
        List<String> parts = group.exceptions().stream()
                .map(error -> error instanceof GroupedErrors nested ? shape(nested) : error.getMessage())
                .toList();
        return group.message() + parts;
    }
}
