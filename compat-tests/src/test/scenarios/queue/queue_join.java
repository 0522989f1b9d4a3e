import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Joining a queue waits until each item that was put is reported as done; more reports than items are an error. */
void main() {
    Queue<String> queue = Asyncio.queue();
    queue.join().await();
    log("nothing to wait for");
    attempt("too many reports", () -> queue.taskDone());
    for (String item : List.of("a", "b", "c")) {
        queue.putNowait(item);
    }
    Task<Void> worker = Asyncio.createTask(async(() -> {
        while (true) {
            log("works on", queue.get().await());
            Asyncio.sleep(0).await();
            queue.taskDone();
        }
    }), "worker");
    queue.join().await();
    log("joined");
    worker.cancel();
    settle("worker", worker).await();
    attempt("too many reports", () -> queue.taskDone());
}
