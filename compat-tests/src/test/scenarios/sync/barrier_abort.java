import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Aborting a barrier breaks it for those who wait and for those who come, until it is reset. */
void main() {
    Barrier barrier = Asyncio.barrier(2);
    Task<Integer> waiter = Asyncio.createTask(() -> barrier.waitFor().await(), "waiter");
    Asyncio.sleep(0).await();
    log(barrier);
    barrier.abort().await();
    log("broken", barrier.broken(), barrier);
    settle("who waited", waiter).await();
    settle("who comes", barrier.waitFor()).await();
    barrier.reset().await();
    log("broken", barrier.broken(), barrier);
    Task<Integer> next = Asyncio.createTask(() -> barrier.waitFor().await(), "next");
    Asyncio.sleep(0).await();
    barrier.reset().await();
    settle("who waited at the reset", next).await();
    log("broken", barrier.broken());
    Task<Integer> one = Asyncio.createTask(() -> barrier.waitFor().await(), "one");
    log("number", barrier.waitFor().await(), "and", one.await());
}
