import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A waiter that is cancelled passes the lock on, even when it was already its turn. */
void main() {
    Lock lock = Asyncio.lock();
    log("acquired", lock.acquire().await());
    Task<Void> early = Asyncio.createTask(holder("early", lock), "early");
    Task<Void> late = Asyncio.createTask(holder("late", lock), "late");
    Task<Void> last = Asyncio.createTask(holder("last", lock), "last");
    Asyncio.sleep(0).await();
    early.cancel("while it waits");
    Asyncio.sleep(0).await();
    lock.release();
    log("released, locked", lock.locked());
    late.cancel("when it is its turn");
    settle("early", early).await();
    settle("late", late).await();
    settle("last", last).await();
    log("locked", lock.locked());
}

Coroutine<Void> holder(String name, Lock lock) {
    return async(() -> {
        lock.acquire().await();
        log(name, "has it");
        lock.release();
    });
}
