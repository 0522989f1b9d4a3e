import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** Cancelling raises at the await; what the task does about it decides how it ends. */
void main() {
    AbstractEventLoop loop = Asyncio.getRunningLoop();
    Task<String> gives = loop.createTask(patient("gives up", false), "gives up");
    Task<String> goes = loop.createTask(patient("goes on", true), "goes on");
    Task<String> never = loop.createTask(patient("never starts", false), "never starts");
    loop.callSoon(() -> {
        log("cancel", gives.cancel("first"), gives.cancel("second"), goes.cancel("stop"));
        log("requests", gives.cancelling(), goes.cancelling());
    });
    log("cancel before the start", never.cancel());
    for (Task<String> task : List.of(gives, goes, never)) {
        settle("outcome of", task).await();
        log(task, "cancelled", task.cancelled(), "requests", task.cancelling(), "cancel", task.cancel());
    }
}

Coroutine<String> patient(String name, boolean stubborn) {
    return () -> {
        log(name, "starts");
        Future<Void> forever = Asyncio.getRunningLoop().createFuture();
        try {
            forever.await();
        } catch (CancelledError error) {
            log(name, "catches", error, forever.cancelled());
            if (!stubborn) {
                throw error;
            }
        } finally {
            log(name, "cleans up");
        }
        return name + " anyway";
    };
}
