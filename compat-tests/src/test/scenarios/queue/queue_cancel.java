import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A getter that is cancelled when an item has come for it leaves the item to the next; so does a putter its place. */
void main() {
    Queue<String> queue = Asyncio.queue(1);
    Task<String> first = Asyncio.createTask(() -> queue.get().await(), "first");
    Task<String> second = Asyncio.createTask(() -> queue.get().await(), "second");
    Asyncio.sleep(0).await();
    queue.putNowait("item");
    first.cancel("too late");
    settle("first", first).await();
    settle("second", second).await();
    queue.putNowait("full");
    Task<Void> third = Asyncio.createTask(async(() -> queue.put("third's").await()), "third");
    Task<Void> fourth = Asyncio.createTask(async(() -> queue.put("fourth's").await()), "fourth");
    Asyncio.sleep(0).await();
    log("got", queue.getNowait());
    third.cancel();
    settle("third", third).await();
    settle("fourth", fourth).await();
    log("got", queue.getNowait(), "size", queue.qsize());
}
