import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Whoever is cancelled in wait leaves what it waited for alone. */
void main() {
    Task<String> worker = Asyncio.createTask(() -> {
        Asyncio.sleep(0.005).await();
        return "worked";
    }, "worker");
    Task<DoneAndPending<Task<String>>> waiter =
            Asyncio.createTask(() -> Asyncio.wait(List.of(worker)).await(), "waiter");
    Asyncio.sleep(0).await();
    waiter.cancel("no patience");
    settle("waiter", waiter).await();
    log("worker is cancelled", worker.cancelled(), worker.cancelling());
    log(worker.await());
}
