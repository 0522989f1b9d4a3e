import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** The loop waits for its threads no longer than it is told. */
void main() {
    AbstractEventLoop loop = Asyncio.newEventLoop();
    CountDownLatch end = new CountDownLatch(1);
    loop.runUntilComplete(loop.createTask(async(() -> {
        Future<Void> slow = loop.runInExecutor(null, () -> {
            end.await();
            return null;
        });
        loop.callLater(0.05, () -> end.countDown());
        loop.shutdownDefaultExecutor(60.0).await();
        log("ended in time", slow.done());
    })));
    loop.close();
}
