import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A task that awaits a future of another loop is told so. */
void main() {
    AbstractEventLoop other = Asyncio.newEventLoop();
    Future<Void> foreign = other.createFuture();
    Task<Void> task = Asyncio.createTask(async(() -> foreign.await()), "task");
    try {
        task.await();
    } catch (IllegalStateException error) {
        log("refused", error.getMessage().startsWith("Task <Task"),
                error.getMessage().endsWith("attached to a different loop"));
    }
    attempt("gather", () -> Asyncio.gather(List.of(foreign, Asyncio.getRunningLoop().<Void>createFuture())));
    attempt("ensure future", () -> Asyncio.ensureFuture(foreign, Asyncio.getRunningLoop()));
    log("its loop", foreign.getLoop() == other);
    other.close();
}
