import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A condition can be waited for and notified by the holder of its lock only. */
void main() {
    Condition condition = Asyncio.condition();
    log("locked", condition.locked(), condition);
    settle("wait", condition.waitFor()).await();
    settle("wait for", condition.waitFor(() -> false)).await();
    attempt("notify", () -> condition.notifyWaiters());
    attempt("notify all", () -> condition.notifyAllWaiters());
    attempt("release", () -> condition.release());
    log("acquired", condition.acquire().await(), condition.locked(), condition);
    attempt("notify nobody", () -> condition.notifyWaiters());
    condition.release();
    Lock shared = Asyncio.lock();
    Condition other = Asyncio.condition(shared);
    shared.acquire().await();
    log("the lock is the condition's", other.locked());
    attempt("notify", () -> other.notifyAllWaiters());
    shared.release();
}
