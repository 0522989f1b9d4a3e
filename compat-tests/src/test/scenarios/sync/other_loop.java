import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** What a lock or queue waits for belongs to one loop; a task of another loop cannot wait there. */
void main() {
    Lock lock = Asyncio.lock();
    lock.acquire().await();
    Task<Boolean> waiter = Asyncio.createTask(() -> lock.acquire().await(), "waiter");
    Asyncio.sleep(0).await();
    Thread thread = new Thread(() -> {
        AbstractEventLoop other = Asyncio.newEventLoop();
        try {
            other.runUntilComplete(other.createTask(() -> lock.acquire().await()));
        } catch (IllegalStateException error) {
            log("refused", error.getMessage().endsWith("is bound to a different event loop"));
        }
        other.close();
    });
    thread.start();
    attempt("the other thread", () -> thread.join());
    lock.release();
    log("acquired", waiter.await());
}
