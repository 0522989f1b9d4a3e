import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** The default executor can be chosen, and is shut down with the loop's farewell. */
void main() {
    AbstractEventLoop loop = Asyncio.newEventLoop();
    ExecutorService pool = Executors.newSingleThreadExecutor(work -> new Thread(work, "chosen"));
    loop.setDefaultExecutor(pool);
    loop.runUntilComplete(loop.createTask(async(() -> {
        log("thread", loop.runInExecutor(null, () -> Thread.currentThread().getName().startsWith("chosen")).await());
        loop.shutdownDefaultExecutor().await();
        loop.shutdownAsyncgens().await();
    })));
    attempt("the pool", () -> {
        try {
            pool.submit(() -> {});
        } catch (RejectedExecutionException error) {
            log("takes no more");
        }
    });
    loop.close();
}
