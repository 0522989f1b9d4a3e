import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A full queue refuses, or makes the putter wait; an empty queue does so with the getter. */
void main() {
    Queue<String> queue = Asyncio.queue(1);
    attempt("get", () -> queue.getNowait());
    attempt("put", () -> queue.putNowait("a"));
    attempt("put", () -> queue.putNowait("b"));
    log("full", queue.full());
    Task<Void> putter = Asyncio.createTask(async(() -> {
        for (String item : List.of("b", "c", "d")) {
            queue.put(item).await();
            log("put", item, "size", queue.qsize());
        }
    }), "putter");
    Asyncio.sleep(0).await();
    for (int i = 0; i < 4; i++) {
        log("got", queue.get().await(), "size", queue.qsize());
    }
    putter.await();
    Task<String> getter = Asyncio.createTask(() -> queue.get().await(), "getter");
    Asyncio.sleep(0).await();
    queue.putNowait("e");
    log("who waited gets", getter.await(), "empty", queue.empty());
}
