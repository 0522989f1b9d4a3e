import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** run makes a loop for a coroutine, ends everything that is left, and gives the result or raises the error. */
void main() {
    log("result", Asyncio.run(() -> {
        log("debug", Asyncio.getRunningLoop().getDebug());
        Asyncio.createTask(leftOver("one"), "one");
        Asyncio.sleep(0).await();
        log("returns");
        return "done";
    }));
    attempt("no loop is left", () -> Asyncio.getRunningLoop());
    attempt("error", () -> Asyncio.run(async(() -> {
        throw new IllegalArgumentException("from main");
    })));
    attempt("cancelled", () -> Asyncio.run(async(() -> {
        Asyncio.currentTask().cancel("by itself");
        Asyncio.sleep(0).await();
    })));
    Asyncio.run(async(() -> {
        log("debug", Asyncio.getRunningLoop().getDebug());
        attempt("nested", () -> Asyncio.run(leftOver("never")));
    }), true);
}

Coroutine<Void> leftOver(String name) {
    return async(() -> {
        try {
            Asyncio.sleep(3600).await();
        } finally {
            log(name, "cleans up");
            Asyncio.sleep(0).await();
            log(name, "has cleaned up");
        }
    });
}
