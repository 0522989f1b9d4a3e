import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A party that is cancelled while it waits leaves the barrier as it was. */
void main() {
    Barrier barrier = Asyncio.barrier(2);
    Task<Integer> leaver = Asyncio.createTask(() -> barrier.waitFor().await(), "leaver");
    Asyncio.sleep(0).await();
    leaver.cancel("no patience");
    settle("leaver", leaver).await();
    log(barrier, barrier.nWaiting(), barrier.broken());
    Task<Integer> one = Asyncio.createTask(() -> barrier.waitFor().await(), "one");
    Asyncio.sleep(0).await();
    log("number", barrier.waitFor().await(), "and", one.await());
}
