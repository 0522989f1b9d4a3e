import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Each kind of queue can be bounded; a priority queue orders what waits, not what is about to be put. */
void main() {
    LifoQueue<String> stack = Asyncio.lifoQueue(2);
    PriorityQueue<String> heap = Asyncio.priorityQueue(2);
    for (Queue<String> queue : List.of(stack, heap)) {
        queue.putNowait("b");
        queue.putNowait("c");
        attempt("full", () -> queue.putNowait("a"));
        Task<Void> putter = Asyncio.createTask(async(() -> queue.put("a").await()), "putter");
        Asyncio.sleep(0).await();
        log("first", queue.getNowait(), "of at most", queue.maxsize());
        putter.await();
        log("then", queue.get().await(), queue.get().await());
    }
}
