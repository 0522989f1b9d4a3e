import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Closing a coroutine raises GeneratorExit where it waits; it must end then. */
void main() {
    CoroutineObject<Void> tidy = Coroutine.of("tidy", async(() -> {
        try {
            Coroutine.suspend(null);
        } catch (GeneratorExit error) {
            log("closed by", error, error instanceof BaseException);
            throw error;
        } finally {
            log("cleans up");
        }
    }));
    tidy.send(null);
    tidy.close();
    tidy.close();
    log(tidy.state());
    CoroutineObject<Void> stubborn = Coroutine.of("stubborn", async(() -> {
        try {
            Coroutine.suspend(null);
        } catch (GeneratorExit error) {
            Coroutine.suspend("not yet");
        }
    }));
    stubborn.send(null);
    attempt("close", () -> stubborn.close());
    CoroutineObject<Void> failing = Coroutine.of("failing", async(() -> {
        try {
            Coroutine.suspend(null);
        } catch (GeneratorExit error) {
            throw new IllegalArgumentException("while closing");
        }
    }));
    failing.send(null);
    attempt("close", () -> failing.close());
    try (CoroutineObject<Void> unstarted = Coroutine.of("unstarted", async(() -> log("never")))) {
        log(unstarted.state());
    }
    attempt("by hand", () -> {
        throw new GeneratorExit();
    });
}
