import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Functions run in threads, and what they return or raise comes back to the loop; shut down, it takes no more. */
void main() {
    AbstractEventLoop loop = Asyncio.newEventLoop();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    loop.runUntilComplete(loop.createTask(async(() -> {
        Thread loopThread = Thread.currentThread();
        log("elsewhere", loop.runInExecutor(null, () -> Thread.currentThread() != loopThread).await());
        log("in the given one", loop.runInExecutor(pool, () -> "result").await());
        settle("error", loop.runInExecutor(null, () -> {
            throw new IllegalArgumentException("in a thread");
        })).await();
        List<Future<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            futures.add(loop.runInExecutor(pool, () -> number * number));
        }
        log("in order", Asyncio.gather(futures).await());
        loop.shutdownDefaultExecutor().await();
        attempt("after the shutdown", () -> loop.runInExecutor(null, () -> "never"));
        log("the given one still works", loop.runInExecutor(pool, () -> "yes").await());
    })));
    pool.shutdown();
    loop.close();
}
