import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** The error of a task is raised for whoever awaits it, through all coroutines in between. */
void main() {
    Task<Void> task = Asyncio.createTask(async(() -> {
        try {
            outer().await();
        } finally {
            log("the task cleans up");
        }
    }), "task");
    settle("task", task).await();
    settle("again", task).await();
    attempt("result", () -> task.result());
    log("exception", task.exception(), "cancelled", task.cancelled());
    log("cancel", task.cancel());
}

Coroutine<Void> outer() {
    return async(() -> {
        try {
            inner().await();
        } catch (IllegalArgumentException error) {
            log("outer catches", error);
            throw new IllegalStateException("from outer", error);
        }
    });
}

Coroutine<Void> inner() {
    return async(() -> {
        Asyncio.sleep(0).await();
        throw new IllegalArgumentException("from inner");
    });
}
