import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Groups of exceptions can be nested, split and derived. */
void main() {
    Throwable value = new IllegalArgumentException("value");
    Throwable state = new IllegalStateException("state");
    Throwable cancelled = new CancelledError("cancelled");
    ExceptionGroup inner = new ExceptionGroup("inner", List.of(state));
    ExceptionGroup group = new ExceptionGroup("outer", List.of(value, inner));
    log(group, "message", group.message(), "holds", group.exceptions().size());
    GroupedErrors.Split split = group.split(IllegalStateException.class);
    log("match", split.match());
    log("rest", split.rest());
    log("subgroup", group.subgroup(error -> error == value));
    log("none", group.subgroup(ArithmeticException.class));
    log("derived", group.derive(List.of(state)));
    log("made of exceptions", BaseExceptionGroup.of("made", List.of(value)) instanceof ExceptionGroup);
    GroupedErrors base = BaseExceptionGroup.of("base", List.of(cancelled, value));
    log(base, "an ordinary exception", base.toThrowable() instanceof Exception);
    log("message", base.message(), base.exceptions());
    log("derived", base.derive(List.of(value)));
    attempt("raised", () -> {
        throw group.toThrowable();
    });
    if (base instanceof BaseExceptionGroup whole) {
        log(whole.message(), whole.exceptions(), whole.toThrowable() == base);
    }
    try {
        new ExceptionGroup("ordinary", List.of(cancelled));
    } catch (IllegalArgumentException error) {
        log(error.getMessage());
    }
    attempt("empty", () -> new ExceptionGroup("empty", List.of()));
}
