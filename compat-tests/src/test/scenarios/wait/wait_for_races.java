import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** What wait_for waits for may end, fail or be cancelled at the moment in which the time is over or the waiter leaves. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();

    Future<String> together = loop.createFuture();
    Task<String> waiter = Asyncio.createTask(() -> Asyncio.waitFor(together, 60.0).await(), "waiter");
    Asyncio.sleep(0).await();
    together.setResult("value");
    waiter.cancel("with the result");
    settle("result and cancellation", waiter).await();

    Future<String> cancelled = loop.createFuture();
    Task<String> second = Asyncio.createTask(() -> Asyncio.waitFor(cancelled, 60.0).await(), "second");
    Asyncio.sleep(0).await();
    cancelled.cancel("from outside");
    settle("cancelled from outside", second).await();

    settle("an error while it is cancelled", Asyncio.waitFor(async(() -> {
        try {
            Asyncio.sleep(3600).await();
        } catch (CancelledError error) {
            throw new IllegalArgumentException("while cleaning up");
        }
    }), 0.001)).await();

    settle("a result although it is cancelled", Asyncio.waitFor(() -> {
        try {
            Asyncio.sleep(3600).await();
        } catch (CancelledError error) {
            log("stubborn");
        }
        return "anyway";
    }, 0.001)).await();

    Task<String> third = Asyncio.createTask(() -> Asyncio.waitFor(slowToLeave(), 60.0).await(), "third");
    Asyncio.sleep(0).await();
    Asyncio.sleep(0).await();
    third.cancel("leave");
    settle("the waiter waits for the cancelled one", third).await();
}

Coroutine<String> slowToLeave() {
    return () -> {
        try {
            Asyncio.sleep(3600).await();
            return "never";
        } finally {
            Asyncio.sleep(0.001).await();
            log("has left");
        }
    };
}
