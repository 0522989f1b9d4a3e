import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A cancelled waiter of a condition has the lock again when the cancellation reaches it. */
void main() {
    Condition condition = Asyncio.condition();
    Task<Void> waiter = Asyncio.createTask(async(() -> condition.with(_ -> {
        try {
            condition.waitFor().await();
        } catch (CancelledError error) {
            log("cancelled", error, "locked", condition.locked());
            throw error;
        }
    })), "waiter");
    Asyncio.sleep(0).await();
    condition.acquire().await();
    waiter.cancel("enough");
    Asyncio.sleep(0).await();
    Asyncio.sleep(0).await();
    log("the lock is not free yet", waiter.done());
    waiter.cancel("again");
    Asyncio.sleep(0).await();
    log("it cannot be hurried", waiter.done());
    condition.release();
    settle("waiter", waiter).await();
    log("locked", condition.locked());
}
