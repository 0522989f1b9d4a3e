import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Another thread starts a coroutine on the loop, waits for its outcome, or cancels it. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    Asyncio.toThread(() -> {
        log("result", Asyncio.runCoroutineThreadsafe(() -> {
            Asyncio.sleep(0).await();
            return Asyncio.getRunningLoop() == loop;
        }, loop).get());
        try {
            Asyncio.runCoroutineThreadsafe(async(() -> {
                throw new IllegalArgumentException("raised");
            }), loop).get();
        } catch (ExecutionException error) {
            log("error", error.getCause());
        }
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        CompletableFuture<Void> sleeper = Asyncio.runCoroutineThreadsafe(async(() -> {
            try {
                started.countDown();
                Asyncio.sleep(3600).await();
            } finally {
                ended.countDown();
            }
        }), loop);
        started.await();
        log("cancel", sleeper.cancel(false));
        ended.await();
        log("cancelled", sleeper.isCancelled());
        return null;
    }).await();
}
