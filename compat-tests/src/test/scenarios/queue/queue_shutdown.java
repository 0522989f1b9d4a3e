import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A queue that is shut down takes nothing more, gives what it has, and wakes everyone who waits. */
void main() {
    Queue<String> queue = Asyncio.queue(2);
    Task<String> getter = Asyncio.createTask(() -> queue.get().await(), "getter");
    Asyncio.sleep(0).await();
    queue.putNowait("for the getter");
    queue.putNowait("left");
    log("got", getter.await());
    queue.putNowait("left, too");
    Task<Void> putter = Asyncio.createTask(async(() -> queue.put("never").await()), "putter");
    Asyncio.sleep(0).await();
    queue.shutdown();
    queue.shutdown();
    settle("putter", putter).await();
    attempt("put", () -> queue.putNowait("never"));
    settle("get", queue.get()).await();
    attempt("get", () -> queue.getNowait());
    attempt("get", () -> queue.getNowait());
    settle("get", queue.get()).await();
    for (int i = 0; i < 3; i++) {
        queue.taskDone();
    }
    settle("join", queue.join()).await();
}
