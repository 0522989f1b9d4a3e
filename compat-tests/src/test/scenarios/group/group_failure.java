import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** The first failure in a task group cancels the other tasks and the body; all failures are raised together. */
void main() {
    attempt("group", () -> Asyncio.taskGroup().with(group -> {
        group.createTask(async(() -> Asyncio.sleep(3600).await()), "patient");
        group.createTask(child("fails when cancelled", new IllegalArgumentException("second")), "second");
        group.createTask(async(() -> {
            Asyncio.sleep(0).await();
            throw new IllegalStateException("first");
        }), "first");
        try {
            Asyncio.sleep(3600).await();
        } catch (CancelledError error) {
            log("the body is cancelled", error, Asyncio.currentTask().cancelling());
            throw error;
        }
    }));
    log("requests", Asyncio.currentTask().cancelling());
    attempt("the body fails", () -> Asyncio.taskGroup().with(group -> {
        group.createTask(child("child", null), "child");
        Asyncio.sleep(0).await();
        throw new IllegalArgumentException("body");
    }));
    attempt("body and child fail", () -> Asyncio.taskGroup().with(group -> {
        group.createTask(child("child", new IllegalStateException("child")), "child");
        Asyncio.sleep(0).await();
        throw new IllegalArgumentException("body");
    }));
    attempt("an empty group", () -> Asyncio.taskGroup().with(_ -> {
        throw new IllegalArgumentException("alone");
    }));
}

Coroutine<Void> child(String name, RuntimeException atTheEnd) {
    return async(() -> {
        try {
            Asyncio.sleep(3600).await();
        } catch (CancelledError error) {
            log(name, "is cancelled", error);
            if (atTheEnd != null) {
                throw atTheEnd;
            }
            throw error;
        }
    });
}
