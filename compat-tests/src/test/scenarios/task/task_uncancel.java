import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Requests to cancel are counted, and can be taken back one by one. */
void main() {
    Task<String> task = Asyncio.createTask(() -> {
        Task<?> self = Asyncio.currentTask();
        try {
            Asyncio.sleep(3600).await();
        } catch (CancelledError error) {
            log(error, "requests", self.cancelling());
            log("left", self.uncancel(), self.uncancel(), self.uncancel());
        }
        Asyncio.sleep(0).await();
        return "went on";
    }, "task");
    log("requests", task.cancelling());
    Asyncio.sleep(0).await();
    log("cancel", task.cancel("one"), task.cancel("two"));
    log("requests", task.cancelling());
    settle("task", task).await();
    log("cancelled", task.cancelled(), "uncancel", task.uncancel());

    Task<Void> self = Asyncio.createTask(async(() -> {
        Asyncio.currentTask().cancel("by itself");
        log("requests", Asyncio.currentTask().cancelling());
        Asyncio.currentTask().uncancel();
        Asyncio.sleep(0).await();
        log("not cancelled");
    }), "self");
    settle("self", self).await();
}
