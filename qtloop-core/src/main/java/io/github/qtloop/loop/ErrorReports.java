package io.github.qtloop.loop;

import io.github.qtloop.Context;
import io.github.qtloop.ExceptionHandler;
import io.github.qtloop.loop.report.ErrorLog;
import io.github.qtloop.loop.report.Errors;
import io.github.qtloop.loop.report.Traces;
import io.github.qtloop.trace.Story;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a loop does with errors that nobody else handles. */
final class ErrorReports {

    private final AbstractQtEventLoop loop;
    @Nullable ExceptionHandler handler;

    ErrorReports(AbstractQtEventLoop loop) {
        this.loop = loop;
    }

    /** Hands a report to the handler. Only an error that ends the loop leaves this method. */
    void handle(Map<String, Object> report) {
        if (report.get("exception") instanceof Throwable error) {
            Story.tell(error);
        }
        ExceptionHandler custom = handler;
        if (custom == null) {
            logByDefault(report, "Exception in default exception handler");
            return;
        }
        try {
            Context context = contextOf(report);
            if (context == null) {
                custom.handle(loop, report);
            } else {
                context.run(() -> custom.handle(loop, report));
            }
        } catch (Throwable error) {
            if (Errors.endsLoop(error)) {
                throw error;
            }
            Map<String, Object> second = new LinkedHashMap<>();
            second.put("message", "Unhandled error in exception handler");
            second.put("exception", error);
            second.put("context", report);
            logByDefault(
                    second,
                    "Exception in default exception handler while handling an unexpected error in custom exception"
                            + " handler");
        }
    }

    /** Logs a report; the lines are CPython's. */
    void log(Map<String, Object> report, @Nullable QtHandle current) {
        Map<String, Object> sorted = new TreeMap<>(report);
        List<StackTraceElement> handleSource = current == null ? null : current.source();
        if (!sorted.containsKey("source_traceback") && handleSource != null) {
            sorted.put("handle_traceback", handleSource);
        }
        Object message = sorted.remove("message");
        Object exception = sorted.remove("exception");
        StringBuilder text = new StringBuilder(
                message == null || message.toString().isEmpty()
                        ? "Unhandled exception in event loop"
                        : message.toString());
        sorted.forEach((key, value) -> text.append('\n').append(key).append(": ").append(describe(key, value)));
        ErrorLog.error(text.toString(), exception instanceof Throwable throwable ? throwable : null);
    }

    private void logByDefault(Map<String, Object> report, String failure) {
        ErrorLog.guard(failure, () -> loop.defaultExceptionHandler(report));
    }

    private @Nullable Context contextOf(Map<String, Object> report) {
        return Stream.of("task", "future", "handle")
                .filter(report::containsKey)
                .findFirst()
                .map(report::get)
                .filter(subject -> Change.REPORTS_IN_CONTEXT.isInForce())
                .map(ErrorReports::contextOf)
                .orElse(null);
    }

    private static @Nullable Context contextOf(Object subject) {
        return switch (subject) {
            case QtTask<?> task -> task.getContext();
            case QtHandle handle -> handle.getContext();
            default -> null;
        };
    }

    private static String describe(String key, Object value) {
        return switch (key) {
            case "source_traceback" -> "Object created at (most recent call last):\n" + frames(value);
            case "handle_traceback" -> "Handle created at (most recent call last):\n" + frames(value);
            default -> String.valueOf(value);
        };
    }

    private static String frames(Object value) {
        return value instanceof List<?> list
                ? Traces.format(list.stream().map(StackTraceElement.class::cast).toList())
                : String.valueOf(value);
    }
}
