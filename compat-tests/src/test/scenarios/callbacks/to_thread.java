import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A function can run in a thread, with the caller's context. */
void main() {
    ContextVar<String> var = new ContextVar<>("var");
    var.set("the caller's");
    Thread loopThread = Thread.currentThread();
    log("elsewhere", Asyncio.toThread(() -> Thread.currentThread() != loopThread).await());
    log("context", Asyncio.toThread(() -> var.get()).await());
    settle("error", Asyncio.toThread(() -> {
        throw new IllegalArgumentException("in the thread");
    })).await();
    CountDownLatch end = new CountDownLatch(1);
    Task<String> waiter = Asyncio.createTask(() -> Asyncio.toThread(() -> {
        end.await();
        return "never seen";
    }).await(), "waiter");
    Asyncio.sleep(0).await();
    waiter.cancel("the thread goes on");
    settle("cancelled", waiter).await();
    end.countDown();
}
