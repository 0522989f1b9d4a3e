import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Cancelling the task that is in a task group cancels the group's tasks; it is over when they are. */
void main() {
    for (boolean bodyWaits : new boolean[] {true, false}) {
        Task<Void> parent = Asyncio.createTask(async(() -> Asyncio.taskGroup().with(group -> {
            group.createTask(slowToLeave("child"), "child");
            if (bodyWaits) {
                Asyncio.sleep(3600).await();
            }
        })), "parent");
        Asyncio.sleep(0).await();
        Asyncio.sleep(0).await();
        parent.cancel("leave");
        settle("parent", parent).await();
        log("cancelled", parent.cancelled(), "requests", parent.cancelling());
    }
    Task<Void> failing = Asyncio.createTask(async(() -> Asyncio.taskGroup().with(group ->
            group.createTask(async(() -> {
                try {
                    Asyncio.sleep(3600).await();
                } catch (CancelledError error) {
                    throw new IllegalArgumentException("instead");
                }
            }), "child"))), "failing");
    Asyncio.sleep(0).await();
    Asyncio.sleep(0).await();
    failing.cancel("leave");
    settle("an error hides the cancellation", failing).await();
}

Coroutine<Void> slowToLeave(String name) {
    return async(() -> {
        try {
            Asyncio.sleep(3600).await();
        } finally {
            log(name, "leaves");
            Asyncio.sleep(0).await();
            log(name, "has left");
        }
    });
}
