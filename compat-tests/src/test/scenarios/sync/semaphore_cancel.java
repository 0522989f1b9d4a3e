import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A waiter that is cancelled when it is its turn gives the turn to the next. */
void main() {
    Semaphore semaphore = Asyncio.semaphore(0);
    List<Task<Boolean>> waiters = Stream.of("a", "b", "c")
            .map(name -> Asyncio.createTask(() -> semaphore.acquire().await(), name))
            .toList();
    Asyncio.sleep(0).await();
    log(semaphore);
    semaphore.release();
    log("released", semaphore);
    waiters.get(0).cancel("too late");
    Asyncio.sleep(0).await();
    Asyncio.sleep(0).await();
    for (Task<Boolean> waiter : waiters) {
        log(waiter, "done", waiter.done(), "cancelled", waiter.cancelled());
    }
    log(semaphore);
    semaphore.release();
    settle("a", waiters.get(0)).await();
    settle("b", waiters.get(1)).await();
    settle("c", waiters.get(2)).await();
    log(semaphore);
}
