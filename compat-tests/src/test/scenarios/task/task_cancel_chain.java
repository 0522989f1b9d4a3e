import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Cancelling a task reaches through what it awaits to the innermost, and comes back out. */
void main() {
    Future<Void> innermost = Asyncio.getRunningLoop().createFuture();
    Task<Void> inner = Asyncio.createTask(link("inner", innermost), "inner");
    Task<Void> middle = Asyncio.createTask(link("middle", inner), "middle");
    Task<Void> outer = Asyncio.createTask(link("outer", middle), "outer");
    Asyncio.sleep(0).await();
    Asyncio.sleep(0).await();
    Asyncio.sleep(0).await();
    log("cancel", outer.cancel("from the outside"));
    log("at once", innermost.cancelled(), inner.cancelling(), middle.cancelling(), outer.cancelling());
    settle("outer", outer).await();
    log(inner.cancelled(), middle.cancelled(), outer.cancelled());
}

Coroutine<Void> link(String name, Future<Void> next) {
    return async(() -> {
        log(name, "starts");
        try {
            next.await();
        } catch (CancelledError error) {
            log(name, "catches", error);
            throw error;
        }
    });
}
