import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A token takes a variable back to what it was, once, and in its own context only. */
void main() {
    ContextVar<Integer> depth = new ContextVar<>("depth");
    attempt("unset", () -> log(depth.get()));
    ContextVar.Token<Integer> first = depth.set(1);
    ContextVar.Token<Integer> second = depth.set(2);
    log("old values", first.oldValue(), second.oldValue(), first.variable() == depth);
    depth.reset(second);
    log("back to", depth.get());
    attempt("used", () -> message(() -> depth.reset(second)));
    attempt("other variable", () -> message(() -> new ContextVar<Integer>("other").reset(first)));
    Context copy = Context.copyContext();
    attempt("other context", () -> message(() -> copy.run(() -> depth.reset(first))));
    depth.reset(first);
    log("unset", depth.get(0));
}

/** Names of objects in messages have addresses in them. */
void message(Runnable action) {
    try {
        action.run();
    } catch (RuntimeException error) {
        log(error instanceof IllegalStateException ? "RuntimeError" : "ValueError",
                error.getMessage().replaceFirst("^<.*> ", ""));
    }
}
