import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** An immediate shutdown drops the items, and whoever waits for them goes on. */
void main() {
    Queue<String> queue = Asyncio.queue();
    queue.putNowait("dropped");
    queue.putNowait("dropped, too");
    Task<Void> joiner = Asyncio.createTask(async(() -> queue.join().await()), "joiner");
    Asyncio.sleep(0).await();
    queue.shutdown(true);
    log("size", queue.qsize());
    settle("joiner", joiner).await();
    attempt("get", () -> queue.getNowait());
    settle("put", queue.put("never")).await();
    Queue<String> empty = Asyncio.queue();
    Task<String> getter = Asyncio.createTask(() -> empty.get().await(), "getter");
    Asyncio.sleep(0).await();
    empty.shutdown(true);
    settle("getter", getter).await();
    attempt("by hand", () -> {
        throw new QueueShutDown("by hand");
    });
}
