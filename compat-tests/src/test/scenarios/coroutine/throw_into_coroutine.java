import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** An error can be raised where a coroutine waits; it may handle it, let it pass, or raise another one. */
void main() {
    for (String reaction : List.of("handle", "pass", "replace")) {
        CoroutineObject<String> coroutine = Coroutine.of("reacting", () -> {
            try {
                Coroutine.suspend(null);
            } catch (IllegalArgumentException error) {
                log(reaction, error);
                switch (reaction) {
                    case "handle" -> log("sent", Coroutine.suspend("goes on"));
                    case "pass" -> throw error;
                    default -> throw new IllegalStateException("instead");
                }
            } finally {
                log("cleans up");
            }
            return "result";
        });
        coroutine.send(null);
        attempt("raise", () -> coroutine.raise(new IllegalArgumentException("raised")));
        log(coroutine.state());
        if (coroutine.state() == CoroutineObject.State.SUSPENDED) {
            try {
                coroutine.send("a value");
            } catch (StopIteration end) {
                log("ended with", end.value());
            }
        }
    }
    CoroutineObject<Void> unstarted = Coroutine.of("unstarted", async(() -> log("never")));
    attempt("before the start", () -> unstarted.raise(new IllegalArgumentException("raised")));
    log(unstarted.state());
}
