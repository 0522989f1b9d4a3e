import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** wait_for gives the result in time, or cancels what it waits for and raises. */
void main() {
    settle("in time", Asyncio.waitFor(work("a", 0), 60.0)).await();
    settle("no limit", Asyncio.waitFor(work("b", 0), null)).await();
    settle("too late", Asyncio.waitFor(work("c", 3600), 0.001)).await();
    settle("no time at all", Asyncio.waitFor(work("d", 3600), 0.0)).await();
    settle("less than none", Asyncio.waitFor(work("e", 3600), -1.0)).await();
    Future<String> done = Asyncio.getRunningLoop().createFuture();
    done.setResult("was done");
    settle("no time, but done", Asyncio.waitFor(done, 0.0)).await();
    Future<String> future = Asyncio.getRunningLoop().createFuture();
    settle("future", Asyncio.waitFor(future, 0.001)).await();
    log("cancelled", future.cancelled());
    settle("failure", Asyncio.waitFor(() -> {
        throw new IllegalArgumentException("its own");
    }, 60.0)).await();
}

Coroutine<String> work(String name, double seconds) {
    return () -> {
        try {
            Asyncio.sleep(seconds).await();
            return name;
        } catch (CancelledError error) {
            log(name, "is cancelled", error);
            throw error;
        }
    };
}
