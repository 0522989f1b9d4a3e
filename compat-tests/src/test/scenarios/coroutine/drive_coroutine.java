import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A coroutine object can be driven step by step, and tells what it is doing. */
void main() {
    CoroutineObject<String> coroutine = Coroutine.of("conversation", () -> {
        log("starts");
        log("got", Coroutine.suspend("first"));
        log("got", Coroutine.suspend("second"));
        return "result";
    });
    log(coroutine.state());
    try {
        coroutine.send("a value");
    } catch (IllegalArgumentException error) {
        log("too early", error.getMessage());
    }
    log("gives", coroutine.send(null), coroutine.state());
    log("gives", coroutine.send("hello"), coroutine.state());
    try {
        coroutine.send("goodbye");
    } catch (StopIteration end) {
        log("ended with", end.value(), coroutine.state());
    }
    attempt("too late", () -> coroutine.send(null));
    attempt("too late", () -> coroutine.raise(new IllegalArgumentException("never seen")));
    coroutine.close();
    log(new StopIteration("by hand").value(), new StopIteration(null).value());
}
