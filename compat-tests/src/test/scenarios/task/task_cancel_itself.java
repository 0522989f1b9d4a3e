import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A task that cancels itself goes on to its next await; without one it is cancelled although it has returned. */
void main() {
    Task<String> awaits = Asyncio.createTask(() -> {
        log("cancel", Asyncio.currentTask().cancel("at the next await"));
        log("goes on");
        try {
            Asyncio.sleep(0).await();
        } finally {
            log("cleans up");
        }
        return "not reached";
    }, "awaits");
    settle("awaits", awaits).await();
    Task<String> returns = Asyncio.createTask(() -> {
        Asyncio.currentTask().cancel("too late");
        return "returned";
    }, "returns");
    settle("returns", returns).await();
    log("cancelled", awaits.cancelled(), returns.cancelled());
    Task<String> raises = Asyncio.createTask(() -> {
        Asyncio.currentTask().cancel("hidden");
        throw new IllegalArgumentException("raised");
    }, "raises");
    settle("raises", raises).await();
    Task<String> pretends = Asyncio.createTask(() -> {
        throw new CancelledError("nobody has asked for it");
    }, "pretends");
    settle("pretends", pretends).await();
    log("cancelled", pretends.cancelled(), "requests", pretends.cancelling());
}
